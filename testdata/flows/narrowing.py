# A test of a value's type holds in both branches, and after an early return
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.cursor import Cursor
#> fix cursor.class: from pymongo.asynchronous.cursor import AsyncCursor

rows = MongoClient().shop.rows
#> fix client.class: AsyncMongoClient


class Held:
    def find_one(self):
        return {}


def clean(x):
    #> fix async-def: async def clean(x):
    if isinstance(x, Cursor):
        #> fix cursor.class: AsyncCursor
        x = list(x)
        #> fix cursor.for: await x.to_list()
    return x


def early(x):
    #> fix async-def: async def early(x):
    if type(x) == Cursor:
        #> fix cursor.class: AsyncCursor
        return list(x)
        #> fix cursor.for: await x.to_list()
    return x


def names():
    #> fix async-def: async def names():
    for row in clean(rows.find()):
        #> fix call: await clean(rows.find())
        #> ok cursor.for: what comes out is a list
        print(row)
    return early(rows.find())[0]
    #> fix call: (await early(rows.find()))[0]


def one(held):
    #> fix async-def: async def one(held):
    if not isinstance(held, Collection):
        #> fix collection.class: AsyncCollection
        return held.find_one()
        #> ok collection.find_one: no collection here
    return held.find_one()
    #> fix collection.find_one: await held.find_one()


def both():
    #> fix async-def: async def both():
    one(Held())
    #> fix call: await one(Held())
    return one(rows)
    #> fix call: await one(rows)


def plain(obj):
    if isinstance(obj, dict):
        return {key: plain(value) for key, value in obj.items()}
    return obj


def kept(key):
    return {"held": plain({"rows": key})}


class Page:
    def __init__(self, data):
        self.held = plain(data)["held"]

    def show(self):
        #> fix async-def?: async def show(self):
        self.held.find_one()
        #> fix collection.find_one?: await self.held.find_one()


def pages():
    plain({"held": rows})
    return Page({"held": Held()})


def users(client):
    return client.shop.users


def counts(other):
    #> fix async-def: async def counts(other):
    users(Held()).find_one()
    #> ok collection.find_one: another caller hands over the client
    return users(MongoClient()).count_documents({})
    #> fix client.class: AsyncMongoClient
    #> fix collection.count_documents: await users(AsyncMongoClient()).count_documents({})
