# Overrides, protocols and fakes change together
from abc import ABC, abstractmethod
from typing import Protocol

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Store(ABC):
    @abstractmethod
    def load(self, key):
        #> fix async-def?: async def load(self, key):
        ...

    def load_all(self, keys):
        #> fix async-def: async def load_all(self, keys):
        return [self.load(key) for key in keys]
        #> fix call: await self.load(key)


class MongoStore(Store):
    def __init__(self):
        self.items = MongoClient().shop.items
        #> fix client.class: AsyncMongoClient

    def load(self, key):
        #> fix async-def: async def load(self, key):
        return self.items.find_one({"_id": key})
        #> fix collection.find_one: await self.items.find_one({"_id": key})


class FakeStore(Store):
    def load(self, key):
        #> fix async-def?: async def load(self, key):
        return {"_id": key}


class Loader(Protocol):
    def load(self, key):
        ...


class Lorry:
    def load(self, key):
        #> ok async-def: a class that has nothing to do with a store
        return key


def use(store: Store, lorry: Lorry):
    #> fix async-def: async def use(store: Store, lorry: Lorry):
    lorry.load(1)
    #> ok call: a lorry's load() stays as it is
    return store.load(1)
    #> fix call: await store.load(1)
