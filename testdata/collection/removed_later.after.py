# What PyMongo 4 took from the collection, and seldom anyone used
from pymongo.asynchronous.collection import AsyncCollection


async def removed(coll: AsyncCollection, query):
    coll.inline_map_reduce("m", "r")
    coll.parallel_scan(2)
    coll.update(query, {})
