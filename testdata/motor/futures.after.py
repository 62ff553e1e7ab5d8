# A future that Motor started is a coroutine that PyMongo Async has not
import asyncio

from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def started(show):
    task = asyncio.ensure_future(db.log.insert_one({}))
    pending = db.log.find_one({})
    await task
    found = await db.log.find_one({})
    print(found["name"])
    asyncio.ensure_future(db.log.find_one({})).add_done_callback(show)
    await asyncio.wait([asyncio.create_task(db.log.find_one({})), task])
    await asyncio.wait([asyncio.create_task(db.log.find_one({"_id": key})) for key in range(3)])
    await asyncio.gather(*[db.log.find_one({"_id": key}) for key in range(3)])
    return await pending


def told(show):
    asyncio.ensure_future(db.log.find_one({})).add_done_callback(show)


def watched(show):
    show().add_done_callback(show)
