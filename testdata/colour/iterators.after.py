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
