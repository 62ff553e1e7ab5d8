# A member that PyMongo Async lacks is told on its objects as well
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection

client = AsyncMongoClient()
users: AsyncCollection = client.shop.users


async def old(run):
    await users.insert({"a": 1})
    n = await users.find().count()
    loop = client.get_io_loop()
    cursor = users.find()
    while await cursor.fetch_next:
        print(cursor.next_object())
    cursor.each(print)
    return n, loop, cursor.closed, users.delegate


async def new(values):
    await users.insert_one({"a": 1})
    part = await client.shop.users.insert.find_one()
    values.update({"a": 1})
    return part
