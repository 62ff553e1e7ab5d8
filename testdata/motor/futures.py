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
    #> fix futures.kept??: [review] Start it with asyncio.create_task(), or await it here
    await task
    found = db.log.find_one({})
    #> fix collection.find_one: await db.log.find_one({})
    print(found["name"])
    db.log.find_one({}).add_done_callback(show)
    #> fix collection.find_one: asyncio.ensure_future(db.log.find_one({})).add_done_callback(show)
    await asyncio.wait([db.log.find_one({}), task])
    #> fix python.asyncio.wait: asyncio.create_task(db.log.find_one({}))
    await asyncio.wait([db.log.find_one({"_id": key}) for key in range(3)])
    #> fix python.asyncio.wait: asyncio.create_task(db.log.find_one({"_id": key}))
    await asyncio.gather(*[db.log.find_one({"_id": key}) for key in range(3)])
    #> ok collection.find_one: gather() takes both
    return await pending


def told(show):
    db.log.find_one({}).add_done_callback(show)
    #> fix collection.find_one: asyncio.ensure_future(db.log.find_one({})).add_done_callback(show)


def watched(show):
    show().add_done_callback(show)
    #> ok call: no collection gave it
