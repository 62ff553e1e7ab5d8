# What a plain generator hands to whoever drives it is no await
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection


def totals(orders: AsyncCollection, pipeline):
    cursor = yield orders.aggregate(pipeline)
    return cursor


def later(orders: AsyncCollection, pipeline):
    cursor = yield orders.aggregate(pipeline)
    return cursor


async def rows(orders: AsyncCollection):
    yield await orders.find_one({})
