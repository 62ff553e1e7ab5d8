# A client that is made for the flavor that stays is no async one; a helper to which both hand themselves stays sync
#> file lib/stores.py
from lib.moving import copied


class Base:
    def __init__(self, db):
        self.rows = db.rows


class Store(Base):
    def get(self, key):
        return self.rows.find_one({"_id": key})

    def copy(self):
        return copied(self)


class AsyncStore(Base):
    async def get(self, key):
        return await self.rows.find_one({"_id": key})

    async def copy(self):
        return copied(self)

#> file lib/moving.py
def copied(store):
    return [row for row in store.rows.find()]

#> file lib/made.py
from pymongo import AsyncMongoClient, MongoClient

from lib.stores import AsyncStore, Store


def stores():
    return Store(MongoClient().shop), AsyncStore(AsyncMongoClient().shop)


rows = AsyncMongoClient().shop.rows
