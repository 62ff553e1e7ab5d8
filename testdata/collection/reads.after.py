# Every read of a collection is awaited, and find() never is
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection


async def plain(users: AsyncCollection):
    name = (await users.find_one({"age": 3}))["name"]
    age = (await users.find_one_and_update({"name": name}, {"$inc": {"age": 1}})).get("age", 0)
    total = await users.count_documents({}) + await users.estimated_document_count()
    names = await users.distinct("name")
    print(f"{await users.find_one()} of {total}")
    cursor = users.find({"age": age})
    return names, cursor


async def motor(users: AsyncCollection):
    await users.find_one({})
    return users.find({})


async def new(users: AsyncCollection):
    found = await users.find_one({})
    await users.find_one({})
    return found


async def misplaced(users: AsyncCollection):
    return (await users.find_one({}))["name"]


def look(text):
    return text.find("a"), text.find_one
