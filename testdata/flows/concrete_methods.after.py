# What a shared method sets belongs to the class of the object it was called on
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


class Memory:
    def find_one(self, query):
        return query

    def drop(self):
        return None


class Connected:
    def connect(self, db):
        self.rows = db

    async def any(self):
        return await self.rows.find_one({})


class Users(Connected):
    async def first(self):
        return await self.rows.find_one({})


class Logs(Connected):
    def last(self):
        return self.rows.find_one({})


class Unconnected(Connected):
    async def last(self):
        return await self.rows.find_one({})


class Opening:
    def __init__(self, rows):
        self.open(rows=rows)

    def open(self, rows):
        self.rows = rows


class Opened(Opening):
    async def first(self):
        return await self.rows.find_one({})


class Remembered(Opening):
    def first(self):
        return self.rows.find_one({})


class Making:
    def setup(self):
        self.rows = self.make()

    def make(self):
        raise NotImplementedError


class Made(Making):
    def make(self):
        return client.shop.rows

    async def first(self):
        return await self.rows.find_one({})


class Invented(Making):
    def make(self):
        return Memory()

    def first(self):
        return self.rows.find_one({})


class Overwritten:
    rows = None

    async def first(self):
        return await self.rows.find_one({})


class Kept(Overwritten):
    rows = client.shop.rows

    async def last(self):
        return await self.rows.drop()


class Dropped(Overwritten):
    rows = Memory()

    def last(self):
        return self.rows.drop()


class Settable:
    @property
    def rows(self):
        return self._rows

    @rows.setter
    def rows(self, value):
        self._rows = value


class Set(Settable):
    async def last(self):
        return await self.rows.drop()


class Reset(Settable):
    def last(self):
        return self.rows.drop()


def use():
    Users().connect(client.shop.rows)
    Logs().connect(Memory())
    Opened(client.shop.rows)
    Remembered(Memory())
    Set().rows = client.shop.rows
    Reset().rows = Memory()
