# No function can delegate to a cursor and be async
from pymongo.asynchronous.collection import AsyncCollection


async def stream(users: AsyncCollection):
    yield from users.find()


def letters():
    yield from "abc"
