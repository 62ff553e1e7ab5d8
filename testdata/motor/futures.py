# A future that Motor started is a coroutine that PyMongo Async has not
import asyncio

from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

db = AsyncIOMotorClient().shop
#> fix client.class: AsyncMongoClient


async def started(show):
    task = asyncio.ensure_future(db.log.insert_one({}))
    #> ok collection.insert_one: ensure_future() takes both
    pending = db.log.find_one({})
    #> ok collection.find_one: awaited below
    await task
    return await pending
