# A command cursor comes out of an await and is then used as any cursor
from pymongo.asynchronous.collection import AsyncCollection


async def rows(orders: AsyncCollection):
    cursor = await orders.aggregate([])
    #> kind cursor: command_cursor
    cursor.batch_size(50)
    #> ok command_cursor.batch_size: it only builds
    cursor.next()
    #> fix command_cursor.next: await cursor.next()
    cursor.try_next()
    #> fix command_cursor.try_next: await cursor.try_next()
    for row in cursor:
        #> fix command_cursor.for: async for row in cursor:
        print(row)
    with cursor:
        #> fix command_cursor.with: async with cursor:
        print(cursor.alive)
    cursor.close()
    #> fix command_cursor.close: await cursor.close()
    return list(await orders.aggregate([]))
    #> fix command_cursor.for: await (await orders.aggregate([])).to_list()


async def forgotten(orders: AsyncCollection):
    async for row in orders.aggregate([]):
        #> fix collection.aggregate: await orders.aggregate([])
        print(row)
