# What Motor ran without an await, PyMongo Async never runs
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def record(entry):
    await db.log.insert_one(entry)


async def record_well(entry):
    await db.log.insert_one(entry)
