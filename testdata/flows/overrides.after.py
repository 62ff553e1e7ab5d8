# self is any concrete class below
from pymongo import AsyncMongoClient


class Store:
    async def load(self):
        await self.table().find_one({})

    def table(self):
        raise NotImplementedError


class Users(Store):
    def table(self):
        return AsyncMongoClient().shop.users


class Memory(Store):
    def table(self):
        return {}


async def plain(memory: Memory):
    memory.table().find_one({})
