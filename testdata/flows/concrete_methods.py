# What a shared method sets belongs to the class of the object it was called on
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient


class Memory:
    def find_one(self, query):
        return query

    def drop(self):
        return None


class Connected:
    def connect(self, db):
        self.rows = db

    def any(self):
        #> fix async-def: async def any(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Users(Connected):
    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Logs(Connected):
    def last(self):
        return self.rows.find_one({})
        #> ok collection.find_one: rows in memory


class Unconnected(Connected):
    def last(self):
        #> fix async-def: async def last(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Opening:
    def __init__(self, rows):
        self.open(rows=rows)

    def open(self, rows):
        self.rows = rows


class Opened(Opening):
    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Remembered(Opening):
    def first(self):
        return self.rows.find_one({})
        #> ok collection.find_one: rows in memory


class Making:
    def setup(self):
        self.rows = self.make()

    def make(self):
        raise NotImplementedError


class Made(Making):
    def make(self):
        return client.shop.rows

    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Invented(Making):
    def make(self):
        return Memory()

    def first(self):
        return self.rows.find_one({})
        #> ok collection.find_one: rows in memory


class Overwritten:
    rows = None

    def first(self):
        #> fix async-def: async def first(self):
        return self.rows.find_one({})
        #> fix collection.find_one: await self.rows.find_one({})


class Kept(Overwritten):
    rows = client.shop.rows

    def last(self):
        #> fix async-def: async def last(self):
        return self.rows.drop()
        #> fix collection.drop: await self.rows.drop()


class Dropped(Overwritten):
    rows = Memory()

    def last(self):
        return self.rows.drop()
        #> ok collection.drop: rows in memory


class Settable:
    @property
    def rows(self):
        return self._rows

    @rows.setter
    def rows(self, value):
        self._rows = value


class Set(Settable):
    def last(self):
        #> fix async-def: async def last(self):
        return self.rows.drop()
        #> fix collection.drop: await self.rows.drop()


class Reset(Settable):
    def last(self):
        return self.rows.drop()
        #> ok collection.drop: rows in memory


def use():
    Users().connect(client.shop.rows)
    Logs().connect(Memory())
    Opened(client.shop.rows)
    Remembered(Memory())
    Set().rows = client.shop.rows
    Reset().rows = Memory()
