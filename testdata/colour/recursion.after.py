# A recursive function awaits itself, and two that call each other await each other
from pymongo import AsyncMongoClient

nodes = AsyncMongoClient().shop.nodes


async def depth(key):
    node = await nodes.find_one({"_id": key})
    return 1 + await depth(node["parent"]) if node else 0


async def even(key):
    return await odd(await depth(key) - 1)


async def odd(number):
    return number == 1 or await even(number - 1)


def factorial(number):
    return number * factorial(number - 1) if number else 1
