# A member that PyMongo Async lacks is told on its objects as well
from pymongo import AsyncMongoClient
from pymongo.collection import AsyncCollection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection

client = AsyncMongoClient()
users: AsyncCollection = client.shop.users


async def old(run):
    await users.insert({"a": 1})
    #> fix collection.insert: [signature] Write await users.insert_one({"a": 1}), or insert_many() for a list
    n = await users.find().count()
    #> fix cursor.count: [signature] Write await collection.count_documents(filter), with the filter of the find()
    loop = client.get_io_loop()
    #> fix motor.get_io_loop.client: [signature] Write asyncio.get_running_loop()
    cursor = users.find()
    while await cursor.fetch_next:
        #> fix motor.fetch_next.cursor: [signature] Write async for document in cursor:
        print(cursor.next_object())
        #> fix motor.next_object.cursor: [signature] Write async for document in cursor:
    cursor.each(print)
    #> fix motor.each.cursor: [signature] Write async for document in cursor: print(document, None)
    return n, loop, cursor.closed, users.delegate
    #> fix motor.closed.cursor: [signature] Write not cursor.alive
    #> fix motor.delegate.collection: [signature] Write a MongoClient of its own, where a blocking handle is needed


async def new(values):
    await users.insert_one({"a": 1})
    part = await client.shop.users.insert.find_one()
    #> ok collection.insert: a collection of that name
    values.update({"a": 1})
    #> ok collection.update: any dict
    return part
