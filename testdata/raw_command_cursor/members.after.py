# A raw batch command cursor is a command cursor
from pymongo.asynchronous.collection import AsyncCollection


async def batches(users: AsyncCollection):
    cursor = await users.aggregate_raw_batches([])
    async for batch in cursor:
        print(batch)
    async for batch in await users.aggregate_raw_batches([]):
        print(batch)
