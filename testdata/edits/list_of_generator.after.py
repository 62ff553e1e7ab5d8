# A list() around a generator expression gives way to a list comprehension, on one line and on several
from pymongo import AsyncMongoClient

orders = AsyncMongoClient().shop.orders


async def ids():
    return [order["_id"] async for order in orders.find()]


async def open_ids():
    return [
        order["_id"]
        async for order in orders.find()
        if order["open"]
    ]


async def sorted_ids():
    return sorted([
        order["_id"]
        async for order in orders.find()
    ])


async def named():
    return list([order["name"] async for order in orders.find()])


def squares(numbers):
    return list(number * number for number in numbers)
