# Overrides, protocols and fakes change together
from abc import ABC, abstractmethod
from typing import Protocol

from pymongo import AsyncMongoClient


class Store(ABC):
    @abstractmethod
    async def load(self, key):
        ...

    async def load_all(self, keys):
        return [await self.load(key) for key in keys]


class MongoStore(Store):
    def __init__(self):
        self.items = AsyncMongoClient().shop.items

    async def load(self, key):
        return await self.items.find_one({"_id": key})


class FakeStore(Store):
    async def load(self, key):
        return {"_id": key}


class Loader(Protocol):
    def load(self, key):
        ...


class Lorry:
    def load(self, key):
        return key


async def use(store: Store, lorry: Lorry):
    lorry.load(1)
    return await store.load(1)
