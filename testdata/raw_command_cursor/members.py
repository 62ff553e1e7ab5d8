# A raw batch command cursor is a command cursor
from pymongo.asynchronous.collection import AsyncCollection


async def batches(users: AsyncCollection):
    cursor = users.aggregate_raw_batches([])
    #> fix collection.aggregate_raw_batches: await users.aggregate_raw_batches([])
    #> kind cursor: raw_command_cursor
    for batch in cursor:
        #> fix command_cursor.for: async for batch in cursor:
        print(batch)
    async for batch in await users.aggregate_raw_batches([]):
        #> ok command_cursor.for: as it must be
        print(batch)
