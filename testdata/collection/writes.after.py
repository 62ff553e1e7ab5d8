# Every write of a collection is awaited, and parentheses keep its result together
from pymongo.asynchronous.collection import AsyncCollection


async def write(users: AsyncCollection):
    key = (await users.insert_one({"name": "ada"})).inserted_id
    await users.insert_many([{"name": "bob"}])
    await users.replace_one({"_id": key}, {"name": "eve"})
    if (await users.update_one({"_id": key}, {"$set": {"age": 3}})).modified_count == 0:
        await users.update_many({}, {"$inc": {"age": 1}})
    assert (await users.delete_one({"_id": key})).deleted_count == 1
    await users.delete_many({}), await users.drop()
    return await users.bulk_write([])


def carry(bag, stone):
    bag.drop(stone)
