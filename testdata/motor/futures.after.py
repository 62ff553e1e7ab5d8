# A future that Motor started is a coroutine that PyMongo Async has not
import asyncio

from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def started(show):
    task = asyncio.ensure_future(db.log.insert_one({}))
    pending = db.log.find_one({})
    await task
    return await pending
