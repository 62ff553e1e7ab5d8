# A generator that awaits is an async generator, and whoever loops over it uses async for
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def names():
    #> fix async-def: async def names():
    for user in users.find():
        #> fix cursor.for: async for user in users.find():
        yield user["name"]


def shout():
    #> fix async-def: async def shout():
    for name in names():
        #> fix async-for: async for name in names():
        print(name.upper())
    return [name for name in names()]
    #> fix async-for: [name async for name in names()]


def handed_on():
    return names()
    #> ok call: an async generator is handed on without await


def letters():
    #> ok async-def: nothing is awaited here
    yield from "abc"


def counted(users):
    #> fix async-def: async def counted(users):
    total = 0
    for user in MongoClient().shop.users.find():
        #> fix cursor.for: async for user in MongoClient().shop.users.find():
        #> fix client.class: AsyncMongoClient
        total += 1
        yield user
    return total
    #> fix async-def: [rewrite] Yield the value, or store it: an async generator returns none
