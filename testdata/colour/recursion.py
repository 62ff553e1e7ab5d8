# A recursive function awaits itself, and two that call each other await each other
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

nodes = MongoClient().shop.nodes
#> fix client.class: AsyncMongoClient


def depth(key):
    #> fix async-def: async def depth(key):
    node = nodes.find_one({"_id": key})
    #> fix collection.find_one: await nodes.find_one({"_id": key})
    return 1 + depth(node["parent"]) if node else 0
    #> fix call: await depth(node["parent"])


def even(key):
    #> fix async-def: async def even(key):
    return odd(depth(key) - 1)
    #> fix call: await odd(await depth(key) - 1)
    #> fix call: await depth(key)


def odd(number):
    #> fix async-def: async def odd(number):
    return number == 1 or even(number - 1)
    #> fix call: await even(number - 1)


def factorial(number):
    return number * factorial(number - 1) if number else 1
    #> ok call: it only calls itself
