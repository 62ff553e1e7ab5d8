# No function can delegate to a cursor and be async
from pymongo.asynchronous.collection import AsyncCollection


async def stream(users: AsyncCollection):
    async for item in users.find():
        yield item


def letters():
    yield from "abc"
