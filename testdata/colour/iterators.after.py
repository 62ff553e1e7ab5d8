# A class that iterates over the network cannot answer a plain for
from pymongo import AsyncMongoClient


class Pages:
    def __init__(self):
        self.cursor = AsyncMongoClient().shop.users.find()

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self.cursor.next()


class Letters:
    def __iter__(self):
        return iter("abc")


class Batches:
    def __init__(self, users):
        self.cursor = users

    def __aiter__(self):
        return self

    async def __anext__(self):
        found = await self.cursor.find_one({"batch": 1})
        if found is None:
            raise StopAsyncIteration
        if found["name"] == "last":
            raise StopAsyncIteration()
        return found


async def names():
    batches = Batches(AsyncMongoClient().shop.users)
    return [found["name"] async for found in batches]
