# A coloured function that is handed over takes its colour where it is called
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def find(name):
    #> fix async-def: async def find(name):
    return users.find_one({"name": name})
    #> fix collection.find_one: await users.find_one({"name": name})


def retry(function, *args):
    #> fix async-def: async def retry(function, *args):
    for _ in range(3):
        try:
            return function(*args)
            #> fix call: await function(*args)
        except ConnectionError:
            continue
    return None


def use():
    #> fix async-def: async def use():
    return retry(find, "ada")
    #> fix call: await retry(find, "ada")


def plain(function):
    return function("ada")
    #> ok call: nobody hands a coloured function over
