# What Motor ran without an await, PyMongo Async never runs
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

db = AsyncIOMotorClient().shop
#> fix client.class: AsyncMongoClient


async def record(entry):
    db.log.insert_one(entry)
    #> fix collection.insert_one: await db.log.insert_one(entry)


async def record_well(entry):
    await db.log.insert_one(entry)
    #> ok collection.insert_one: awaited
