# Every read of a collection is awaited, and find() never is
from motor.motor_asyncio import AsyncIOMotorCollection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


async def plain(users: Collection):
    #> fix collection.class: AsyncCollection
    name = users.find_one({"age": 3})["name"]
    #> fix collection.find_one: (await users.find_one({"age": 3}))["name"]
    age = users.find_one_and_update({"name": name}, {"$inc": {"age": 1}}).get("age", 0)
    #> fix collection.find_one_and_update: (await users.find_one_and_update({"name": name}, {"$inc": {"age": 1}})).get("age", 0)
    total = users.count_documents({}) + users.estimated_document_count()
    #> fix collection.count_documents: await users.count_documents({})
    #> fix collection.estimated_document_count: await users.estimated_document_count()
    names = users.distinct("name")
    #> fix collection.distinct: await users.distinct("name")
    print(f"{users.find_one()} of {total}")
    #> fix collection.find_one: await users.find_one()
    cursor = users.find({"age": age})
    #> kind cursor: cursor
    #> ok collection.find: find() gives the cursor at once in every dialect
    return names, cursor


async def motor(users: AsyncIOMotorCollection):
    #> fix collection.class: AsyncCollection
    await users.find_one({})
    return users.find({})


async def new(users: AsyncCollection):
    found = await users.find_one({})
    users.find_one({})
    #> fix collection.find_one: await users.find_one({})
    return found


async def misplaced(users: AsyncCollection):
    return await users.find_one({})["name"]
    #> fix collection.find_one: (await users.find_one({}))["name"]


def look(text):
    return text.find("a"), text.find_one
    #> ok collection.find_one: text is not a collection as far as anyone can tell
