# Where no await can stand, the finding says what to choose
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient
users = client.shop.users
users.create_index("name")
#> fix python.positions.module: [barrier]


def age(name):
    #> fix async-def: async def age(name):
    return users.find_one({"name": name})["age"]
    #> fix collection.find_one: (await users.find_one({"name": name}))["age"]


class Repo:
    first = users.find_one({})
    #> fix python.positions.class_body: [barrier]

    def __init__(self, name):
        self.name = name
        self.age = age(name)
        #> fix python.construction.init: [barrier]

    def __len__(self):
        return users.count_documents({})
        #> fix python.special.conversion: [barrier]

    def __repr__(self):
        return f"Repo({self.name})"


def oldest(names):
    return sorted(names, key=age)
    #> fix python.callables.sort_key: [barrier]


def youngest(names):
    return sorted(names, key=lambda name: age(name))
    #> fix python.callables.sort_key: [barrier]


def longest(names):
    return sorted(names, key=len)
    #> ok call: sorted() by a builtin needs nothing
