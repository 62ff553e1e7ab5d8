# A change stream is awaited, entered and iterated
from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient


async def plain(client: AsyncMongoClient):
    async with await client.shop.watch() as stream:
        async for change in stream:
            print(change, stream.resume_token)
    await stream.close()


async def motor(client: AsyncMongoClient):
    stream = await client.watch()
    while stream.alive:
        await stream.try_next()
    await stream.close()
