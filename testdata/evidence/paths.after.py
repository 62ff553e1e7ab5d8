# A path that a tell-tale member is called on is that object in its class, and an attribute of two kinds tells what both say
#> file hubs.py
from pymongo import AsyncMongoClient


class Hub:
    def __init__(self):
        self.rates = AsyncMongoClient().rates
        self.rows = self.rates.rows


class AsyncHub:
    def __init__(self):
        self.rates = AsyncMongoClient().rates


class Table:
    def __init__(self, rates):
        self.rows = rates

#> file query.py
from shop import settings


class Query:
    def __init__(self, compiler):
        self.compiler = compiler

    async def delete(self):
        await self.compiler.held.delete_many({})

    async def show(self):
        async for row in self.compiler.held.find({}):
            print(row)


class Other:
    def __init__(self, compiler):
        self.compiler = compiler

    def show(self):
        for row in self.compiler.held.find({}):
            print(row)


async def table(hub):
    async for row in hub.rates["daily"].find({}):
        print(row)
    hub.rates.daily.command("x")


async def model(anything):
    rows = await anything.get_pymongo_collection().aggregate([])
    more = anything.get_other_collection().aggregate([])
    return await rows.to_list(), more
