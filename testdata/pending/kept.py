# What attributes, containers and class bodies keep is told without a certain edit
from dataclasses import dataclass

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


class Feed:
    def __init__(self):
        #> fix python.construction.init: [barrier] Keep __init__ free of I/O
        self.rows = users.aggregate([])
        #> fix collection.aggregate: await users.aggregate([])

    async def show(self):
        async for row in self.rows:
            print(row)


class Lazy:
    def load(self):
        self.doc = users.find_one()

    async def use(self):
        self.doc = await self.doc
        return self.doc["name"]


class Open:
    def load(self):
        self.doc = users.find_one()
        #> fix collection.find_one?: await users.find_one()

    def name(self):
        return self.doc["name"]


class Stats:
    total = users.count_documents({})
    #> fix python.positions.class_body: [barrier] Move the call to an async function that runs at start-up


def recent(n=users.count_documents({})):
    #> fix python.positions.default: [barrier] Default to None and await in the body
    return n


@dataclass
class Page:
    n: int

    def __post_init__(self):
        #> fix python.construction.post_init: [barrier] Move the awaits to an async classmethod
        self.first = users.find_one()
        #> fix collection.find_one: await users.find_one()


async def totals():
    total = {"n": users.count_documents({}), "m": users.count_documents({})}
    #> fix collection.count_documents?: await users.count_documents({})
    rest = await total["m"]
    return total["n"] + rest
