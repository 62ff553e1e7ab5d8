# A change stream is read one change at a time
from pymongo import AsyncMongoClient


async def changes(client: AsyncMongoClient):
    stream = await client.watch()
    first = await anext(stream)
    second = await stream.next()
    return first, second
