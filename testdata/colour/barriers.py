# Where no await can stand, the finding says what to choose
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient
users = client.shop.users
users.create_index("name")
#> fix python.positions.module: [entry-point] Move the calls to an `async def main()` and run it once


def age(name):
    #> fix async-def: async def age(name):
    return users.find_one({"name": name})["age"]
    #> fix collection.find_one: (await users.find_one({"name": name}))["age"]


class Repo:
    first = users.find_one({})
    #> fix python.positions.class_body: [barrier] Move the call to an async function that runs at start-up

    def __init__(self, name):
        #> fix python.construction.init: [barrier] Keep __init__ free of I/O
        self.name = name
        self.age = age(name)
        #> fix call: await age(name)

    def __len__(self):
        #> fix python.special.conversion: [barrier] Give the class an async method with another name
        return users.count_documents({})
        #> fix collection.count_documents: await users.count_documents({})

    def __repr__(self):
        return f"Repo({self.name})"


def oldest(names):
    return sorted(names, key=age)
    #> fix python.callables.sort_key: [barrier] Compute the keys first (`keys = [await key(x) for x in xs]`)


def youngest(names):
    return sorted(names, key=lambda name: age(name))
    #> fix python.callables.sort_key: [barrier] Compute the keys first (`keys = [await key(x) for x in xs]`)


def longest(names):
    return sorted(names, key=len)
    #> ok call: sorted() by a builtin needs nothing
