# What Motor's cursor has, and PyMongo Async does not
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def cursors(show):
    cursor = db.users.find()
    cursor.each(show)
    cursor.each(callback=show)
    while await cursor.fetch_next:
        show(cursor.next_object())
    nothing = await cursor.to_list(0)
    some = await cursor.to_list(100)
    everything = await cursor.to_list(None)
    return nothing, some, everything, cursor.closed


async def other(event, stack):
    stack.each(event)


async def latent():
    cursor = await db.orders.aggregate([])
    async for row in cursor:
        print(row)
    rows = await (await db.orders.aggregate([])).to_list(length=None)
    return rows
