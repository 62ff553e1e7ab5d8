# A generator expression that awaits is no longer one that a plain function can take
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def age(name):
    #> fix async-def: async def age(name):
    return users.find_one({"name": name})["age"]
    #> fix collection.find_one: (await users.find_one({"name": name}))["age"]


def total(names):
    #> fix async-def: async def total(names):
    found = sum(age(name) for name in names)
    #> fix call: sum([await age(name) for name in names])
    #> fix call: await age(name)
    most = max((user["age"] for user in users.find()), default=0)
    #> fix cursor.for: max([user["age"] async for user in users.find()], default=0)
    #> fix cursor.for: (user["age"] async for user in users.find())
    every = any(age(user["name"]) for user in [*names])
    #> fix call: any([await age(user["name"]) for user in [*names]])
    #> fix call: await age(user["name"])
    first = next((user for user in users.find()), None)
    #> fix cursor.for: await anext((user async for user in users.find()), None)
    #> fix cursor.for: (user async for user in users.find())
    rows = print(*(user for user in users.find()))
    #> fix cursor.for: print(*[user async for user in users.find()])
    #> fix cursor.for: (user async for user in users.find())
    for user in (row for row in users.list_indexes()):
        #> fix command_cursor.for: [row async for row in await users.list_indexes()]
        #> fix collection.list_indexes: await users.list_indexes()
        #> fix command_cursor.for: [row async for row in await users.list_indexes()]
        print(user)
    print(sum(len(name) for name in users.distinct("name")))
    #> fix collection.distinct: await users.distinct("name")
    return found, most, every, first, rows


def letters(names):
    return sum(len(name) for name in names)
    #> ok call: nothing is awaited in here


def walk(names):
    #> fix async-def: async def walk(names):
    yield users.find_one()
    #> fix collection.find_one: await users.find_one()
    yield from names
    #> fix async-def: for item in names: yield item
    yield from (
        users.find()
    )
    #> fix cursor.for: async for item in ( users.find() ): yield item
