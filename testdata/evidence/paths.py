# A path that a tell-tale member is called on is that object in its class, and an attribute of two kinds tells what both say
#> file hubs.py
from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Hub:
    def __init__(self):
        self.rates = MongoClient().rates
        #> fix client.class: AsyncMongoClient
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
        self.compiler.held.delete_many({})
        #> fix collection.delete_many?: await self.compiler.held.delete_many({})

    async def show(self):
        for row in self.compiler.held.find({}):
            #> fix cursor.for?: async for row in self.compiler.held.find({}):
            print(row)


class Other:
    def __init__(self, compiler):
        self.compiler = compiler

    def show(self):
        for row in self.compiler.held.find({}):
            #> ok cursor.for: nothing tells what held is in this class
            print(row)


async def table(hub):
    for row in hub.rates["daily"].find({}):
        #> fix cursor.for?: async for row in hub.rates["daily"].find({}):
        print(row)
    hub.rates.daily.command("x")
    #> ok database.command: a collection has no command


async def model(anything):
    rows = anything.get_pymongo_collection().aggregate([])
    #> fix collection.aggregate?: await anything.get_pymongo_collection().aggregate([])
    more = anything.get_other_collection().aggregate([])
    #> ok collection.aggregate: no library has a member of that name
    return await rows.to_list(), more
