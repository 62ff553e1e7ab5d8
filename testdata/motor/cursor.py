# What Motor's cursor has, and PyMongo Async does not
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

db = AsyncIOMotorClient().shop
#> fix client.class: AsyncMongoClient


async def cursors(show):
    cursor = db.users.find()
    #> kind cursor: cursor
    cursor.each(show)
    #> fix motor.each.cursor: [signature] Write async for document in cursor: show(document, None)
    cursor.each(callback=show)
    #> fix motor.each.cursor: [signature] Write async for document in cursor: show(document, None)
    while await cursor.fetch_next:
        #> fix motor.fetch_next.cursor: [signature] Write async for document in cursor:
        show(cursor.next_object())
        #> fix motor.next_object.cursor: [signature] Write async for document in cursor:
    nothing = await cursor.to_list(0)
    #> fix cursor.to_list: [signature] Write [] for no document, or to_list() for every document
    some = await cursor.to_list(100)
    #> ok cursor.to_list: unchanged with a length that is not 0
    everything = await cursor.to_list(None)
    #> ok cursor.to_list: nor with None
    return nothing, some, everything, cursor.closed
    #> fix motor.closed.cursor: [signature] Write not cursor.alive


async def other(event, stack):
    stack.each(event)
    #> ok motor.each.cursor: a stack of another library, whatever its each() does


async def latent():
    cursor = db.orders.aggregate([])
    #> fix collection.aggregate: await db.orders.aggregate([])
    #> kind cursor: command_cursor
    async for row in cursor:
        print(row)
    rows = await db.orders.aggregate([]).to_list(length=None)
    #> fix collection.aggregate: (await db.orders.aggregate([])).to_list(length=None)
    return rows
