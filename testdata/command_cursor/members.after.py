# A command cursor comes out of an await and is then used as any cursor
from pymongo.asynchronous.collection import AsyncCollection


async def rows(orders: AsyncCollection):
    cursor = await orders.aggregate([])
    cursor.batch_size(50)
    await cursor.next()
    await cursor.try_next()
    async for row in cursor:
        print(row)
    async with cursor:
        print(cursor.alive)
    await cursor.close()
    return await (await orders.aggregate([])).to_list()


async def forgotten(orders: AsyncCollection):
    async for row in await orders.aggregate([]):
        print(row)
