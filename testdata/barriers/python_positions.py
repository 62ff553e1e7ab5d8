# At the edge of places without await: who touches the driver, and who does not
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def oldest(names):
    return sorted(names, key=lambda name: db.users.find_one({"name": name})["age"])
    #> fix python.positions.lambda: [barrier] Put a named async def in place of the lambda
    #> fix collection.find_one: (await db.users.find_one({"name": name}))["age"]


def longest(names):
    return sorted(names, key=lambda name: len(name))
    #> ok python.positions.lambda: the lambda asks no driver


def decorator(value):
    return lambda function: function


@decorator(db.users.find_one({}))
#> fix python.positions.decorator: [barrier] Await before, in an async function
def registered():
    return 1


@decorator(1)
#> ok python.positions.decorator: the decorator asks no driver
def plain():
    return 1


class Limits:
    class_body = max(1, 2)
    #> ok python.positions.class_body: the class asks no driver


module = min(1, 2)
#> ok python.positions.module: the module asks no driver


def page(default=max(1, 2)):
    #> ok python.positions.default: the default asks no driver
    return default
