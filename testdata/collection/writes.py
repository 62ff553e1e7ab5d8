# Every write of a collection is awaited, and parentheses keep its result together
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


async def write(users: Collection):
    #> fix collection.class: AsyncCollection
    key = users.insert_one({"name": "ada"}).inserted_id
    #> fix collection.insert_one: (await users.insert_one({"name": "ada"})).inserted_id
    users.insert_many([{"name": "bob"}])
    #> fix collection.insert_many: await users.insert_many([{"name": "bob"}])
    users.replace_one({"_id": key}, {"name": "eve"})
    #> fix collection.replace_one: await users.replace_one({"_id": key}, {"name": "eve"})
    if users.update_one({"_id": key}, {"$set": {"age": 3}}).modified_count == 0:
        #> fix collection.update_one: (await users.update_one({"_id": key}, {"$set": {"age": 3}})).modified_count
        users.update_many({}, {"$inc": {"age": 1}})
        #> fix collection.update_many: await users.update_many({}, {"$inc": {"age": 1}})
    assert users.delete_one({"_id": key}).deleted_count == 1
    #> fix collection.delete_one: (await users.delete_one({"_id": key})).deleted_count
    users.delete_many({}), users.drop()
    #> fix collection.delete_many: await users.delete_many({})
    #> fix collection.drop: await users.drop()
    return users.bulk_write([])
    #> fix collection.bulk_write: await users.bulk_write([])


def carry(bag, stone):
    bag.drop(stone)
    #> ok collection.drop: nobody calls carry() with a collection
