# What stands in for a driver's object in a test changes with it, and so does an override in a subclass of its class
#> file repo.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


class Repo:
    def __init__(self, coll: Collection):
        #> fix collection.class: AsyncCollection
        self.coll = coll

    def get(self, key):
        #> fix async-def: async def get(self, key):
        return self.coll.find_one({"_id": key})
        #> fix collection.find_one: await self.coll.find_one({"_id": key})


class Counting(Collection):
    #> fix collection.class: AsyncCollection
    def insert_one(self, document, **kwargs):
        #> fix async-def: async def insert_one(self, document, **kwargs):
        self.count += 1
        return super().insert_one(document, **kwargs)
        #> fix collection.insert_one: await super().insert_one(document, **kwargs)

    def find(self, *args, **kwargs):
        return super().find(*args, **kwargs)

    def delete_one(self, query):
        #> fix async-def: async def delete_one(self, query):
        raise PermissionError(query)


def add(rows: Collection):
    #> fix async-def: async def add(rows: AsyncCollection):
    #> fix collection.class: AsyncCollection
    return rows.delete_one({})
    #> fix collection.delete_one: await rows.delete_one({})


add(MongoClient().shop.rows)
#> fix python.positions.module: [entry-point] Move the calls to an `async def main()` and run it once
#> fix client.class: AsyncMongoClient

#> file test_repo.py
from repo import Repo


class FakeCollection:
    def find_one(self, query):
        #> fix async-def?: async def find_one(self, query):
        return query

    def other(self):
        return None


def test_fake():
    #> fix async-def: async def test_fake():
    #> fix frameworks.testing.function??: [review] Add pytest-asyncio with asyncio_mode = "auto"
    assert Repo(FakeCollection()).get(3) == {"_id": 3}
    #> fix call: await Repo(FakeCollection()).get(3)
