# What Motor lost with PyMongo 4 is named with what to write instead
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

db = AsyncIOMotorClient().shop
#> fix client.class: AsyncMongoClient


async def old(order):
    await db.orders.insert(order)
    #> fix collection.insert: [signature] Write await db.orders.insert_one(order), or insert_many() for a list
    batch = db.orders.initialize_ordered_bulk_op()
    #> fix collection.initialize_ordered_bulk_op: [signature] Write await db.orders.bulk_write(operations)
    batch.insert(order)
    names = await db.collection_names()
    #> fix database.collection_names: [signature] Write await db.list_collection_names()
    return names, await db.orders.find().count()
    #> fix cursor.count: [signature] Write await collection.count_documents(filter), with the filter of the find()


async def new(order):
    await db.orders.insert_one(order)
    return await db.list_collection_names()
