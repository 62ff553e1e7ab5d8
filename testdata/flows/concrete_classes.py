# An attribute belongs to the class that it was set on, not to all that share a constructor
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


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

    def any(self):
        #> fix async-def: async def any(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class UserStore(Base):
    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class LogStore(Base):
    def __init__(self, memory):
        super().__init__(memory, name="logs")
        self.memory = memory

    def last(self):
        return self.rows.find_one({})
        #> ok collection.find_one: rows in memory


class Named(Base):
    def __init__(self, client):
        Base.__init__(self, db=client.shop)

    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Unbuilt(Base):
    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


def use():
    #> fix async-def: async def use():
    client = MongoClient()
    #> fix client.class: AsyncMongoClient
    UserStore(client.shop).first()
    #> fix call: await UserStore(client.shop).first()
    Named(client).first()
    #> fix call: await Named(client).first()
    return LogStore(Memory()).last()
    #> ok call: LogStore.last() reads rows in memory
