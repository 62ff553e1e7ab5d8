# What Motor lost with PyMongo 4 is named with what to write instead
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def old(order):
    await db.orders.insert(order)
    batch = db.orders.initialize_ordered_bulk_op()
    batch.insert(order)
    names = await db.collection_names()
    return names, await db.orders.find().count()


async def new(order):
    await db.orders.insert_one(order)
    return await db.list_collection_names()
