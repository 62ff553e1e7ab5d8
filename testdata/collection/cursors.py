# A method that gives a command cursor is awaited first, also where Motor does without
from motor.motor_asyncio import AsyncIOMotorCollection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


async def plain(orders: Collection, pipeline):
    #> fix collection.class: AsyncCollection
    for row in orders.aggregate(pipeline):
        #> fix collection.aggregate: await orders.aggregate(pipeline)
        #> fix command_cursor.for: async for row in await orders.aggregate(pipeline):
        print(row)
    names = [index["name"] for index in orders.list_indexes()]
    #> fix collection.list_indexes: await orders.list_indexes()
    #> fix command_cursor.for: [index["name"] async for index in await orders.list_indexes()]
    rows = orders.aggregate(pipeline).to_list()
    #> fix collection.aggregate: await (await orders.aggregate(pipeline)).to_list()
    #> fix command_cursor.to_list: await (await orders.aggregate(pipeline)).to_list()
    with orders.watch() as stream:
        #> fix collection.watch: await orders.watch()
        #> fix change_stream.with: async with await orders.watch() as stream:
        #> kind stream: change_stream
        stream.try_next()
        #> fix change_stream.try_next: await stream.try_next()
    return names, rows, orders.index_information()
    #> fix collection.index_information: await orders.index_information()


async def motor(orders: AsyncIOMotorCollection, pipeline):
    #> fix collection.class: AsyncCollection
    async for row in orders.aggregate(pipeline):
        #> fix collection.aggregate: await orders.aggregate(pipeline)
        print(row)
    names = [index["name"] async for index in orders.list_indexes()]
    #> fix collection.list_indexes: await orders.list_indexes()
    found = await orders.list_search_indexes().to_list(None)
    #> fix collection.list_search_indexes: (await orders.list_search_indexes()).to_list(None)
    async for batch in orders.aggregate_raw_batches(pipeline):
        #> fix collection.aggregate_raw_batches: await orders.aggregate_raw_batches(pipeline)
        print(batch)
    async with orders.watch() as stream:
        #> fix collection.watch: await orders.watch()
        async for change in stream:
            print(change)
    return await orders.aggregate(pipeline).to_list(None), names, found
    #> fix collection.aggregate: (await orders.aggregate(pipeline)).to_list(None)


def frame(rows):
    return rows.aggregate("sum")
    #> ok collection.aggregate: nobody calls frame() with a collection
