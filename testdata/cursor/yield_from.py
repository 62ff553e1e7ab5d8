# No function can delegate to a cursor and be async
from pymongo.asynchronous.collection import AsyncCollection


def stream(users: AsyncCollection):
    #> fix async-def: async def stream(users: AsyncCollection):
    yield from users.find()
    #> fix cursor.for: async for item in users.find(): yield item


def letters():
    yield from "abc"
    #> ok cursor.for: nothing is awaited in here
