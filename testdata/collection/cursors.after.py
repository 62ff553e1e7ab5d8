# A method that gives a command cursor is awaited first, also where Motor does without
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection


async def plain(orders: AsyncCollection, pipeline):
    async for row in await orders.aggregate(pipeline):
        print(row)
    names = [index["name"] async for index in await orders.list_indexes()]
    rows = await (await orders.aggregate(pipeline)).to_list()
    async with await orders.watch() as stream:
        await stream.try_next()
    return names, rows, await orders.index_information()


async def motor(orders: AsyncCollection, pipeline):
    async for row in await orders.aggregate(pipeline):
        print(row)
    names = [index["name"] async for index in await orders.list_indexes()]
    found = await (await orders.list_search_indexes()).to_list(None)
    async for batch in await orders.aggregate_raw_batches(pipeline):
        print(batch)
    async with await orders.watch() as stream:
        async for change in stream:
            print(change)
    return await (await orders.aggregate(pipeline)).to_list(None), names, found


def frame(rows):
    return rows.aggregate("sum")
