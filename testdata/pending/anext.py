# What anext() gives is to be awaited, as what any coroutine function gives
#> file app/orders.py
from pymongo import AsyncMongoClient

orders = AsyncMongoClient().shop.orders


async def numbers():
    async for order in orders.find():
        yield order["n"]


class Feed:
    def __init__(self):
        self.cursor = orders.find()

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self.cursor.next()


async def first():
    order = anext(orders.find())
    #> fix cursor.next: await anext(orders.find())
    return order["n"]


async def first_number():
    return anext(numbers()) + 1
    #> fix call: await anext(numbers())


async def fed():
    order = anext(Feed())
    print(order["n"])


async def either():
    try:
        return await anext(orders.find())
    except StopIteration:
        #> fix cursor.next: StopAsyncIteration
        return None


async def later():
    # Awaited where it is returned
    order = anext(orders.find(), None)
    return await order


async def right():
    # Nothing is left to do
    order = await anext(orders.find(), None)
    number = await anext(numbers())
    return order["n"] + number


async def handed_on():
    return anext(orders.find())


async def takes():
    return (await (await handed_on()))["n"]


async def foreign(lines):
    # Nothing tells whose lines these are
    line = anext(lines)
    return line + "!"


#> file app/legacy.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

parts = MongoClient().shop.parts
#> fix client.class: AsyncMongoClient


async def first():
    part = anext(parts.find())
    #> fix cursor.next: await anext(parts.find())
    return part["n"]


def names():
    #> fix async-def: async def names():
    for part in parts.find():
        #> fix cursor.for: async for part in parts.find():
        yield part["name"]


async def first_name():
    return anext(names())
    #> fix call: await anext(names())


#> file app/motor.py
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

users = AsyncIOMotorClient().shop.users
#> fix client.class: AsyncMongoClient


async def first():
    user = anext(users.find())
    #> fix cursor.next: await anext(users.find())
    return user["n"]
