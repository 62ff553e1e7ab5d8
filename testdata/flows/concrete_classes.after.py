# An attribute belongs to the class that it was set on, not to all that share a constructor
from pymongo import AsyncMongoClient


class Rows:
    def find_one(self, query):
        return query


class Memory:
    def __init__(self):
        self.rows = Rows()


class Base:
    def __init__(self, db, name="rows"):
        self.db = db
        self.rows = db.rows
        self.name = name

    async def any(self):
        return await self.rows.find_one({})


class UserStore(Base):
    async def first(self):
        return await self.rows.find_one({})


class LogStore(Base):
    def __init__(self, memory):
        super().__init__(memory, name="logs")
        self.memory = memory

    def last(self):
        return self.rows.find_one({})


class Named(Base):
    def __init__(self, client):
        Base.__init__(self, db=client.shop)

    async def first(self):
        return await self.rows.find_one({})


class Unbuilt(Base):
    async def first(self):
        return await self.rows.find_one({})


async def use():
    client = AsyncMongoClient()
    await UserStore(client.shop).first()
    await Named(client).first()
    return LogStore(Memory()).last()
