# What stands in for a driver's object in a test changes with it, and so does an override in a subclass of its class
#> file repo.py
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection


class Repo:
    def __init__(self, coll: AsyncCollection):
        self.coll = coll

    async def get(self, key):
        return await self.coll.find_one({"_id": key})


class Counting(AsyncCollection):
    async def insert_one(self, document, **kwargs):
        self.count += 1
        return await super().insert_one(document, **kwargs)

    def find(self, *args, **kwargs):
        return super().find(*args, **kwargs)

    async def delete_one(self, query):
        raise PermissionError(query)


async def add(rows: AsyncCollection):
    return await rows.delete_one({})


add(AsyncMongoClient().shop.rows)

#> file test_repo.py
from repo import Repo


class FakeCollection:
    async def find_one(self, query):
        return query

    def other(self):
        return None


async def test_fake():
    assert await Repo(FakeCollection()).get(3) == {"_id": 3}
