# A client that is made for the flavor that stays is no async one; a helper to which both hand themselves stays sync
#> file lib/stores.py
from lib.moving import copied


class Base:
    def __init__(self, db):
        self.rows = db.rows


class Store(Base):
    #> fix decision.flavors??: [decision] Decide whether Store stays sync beside AsyncStore
    def get(self, key):
        return self.rows.find_one({"_id": key})
        #> ok collection.find_one: the sync flavor

    def copy(self):
        return copied(self)


class AsyncStore(Base):
    async def get(self, key):
        return await self.rows.find_one({"_id": key})

    async def copy(self):
        return copied(self)
        #> fix decision.shared??: [decision] Write an async twin of copied() for this call


#> file lib/moving.py
def copied(store):
    return [row for row in store.rows.find()]
    #> ok cursor.for: the sync store hands itself over


#> file lib/made.py
from pymongo import AsyncMongoClient, MongoClient

from lib.stores import AsyncStore, Store


def stores():
    return Store(MongoClient().shop), AsyncStore(AsyncMongoClient().shop)
    #> ok client.class: made for the sync flavor


rows = MongoClient().shop.rows
#> fix client.class: AsyncMongoClient
