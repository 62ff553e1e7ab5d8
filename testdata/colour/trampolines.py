# What a plain generator hands to whoever drives it is no await
from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


def totals(orders: Collection, pipeline):
    #> fix collection.class: AsyncCollection
    cursor = yield orders.aggregate(pipeline)
    #> fix trampoline??: [review] Look whether what drives this generator awaits what it is handed
    return cursor


def later(orders: AsyncCollection, pipeline):
    cursor = yield orders.aggregate(pipeline)
    #> ok collection.aggregate: what drives it awaits it today
    return cursor


def rows(orders: Collection):
    #> fix async-def: async def rows(orders: AsyncCollection):
    #> fix collection.class: AsyncCollection
    yield orders.find_one({})
    #> fix collection.find_one: await orders.find_one({})
