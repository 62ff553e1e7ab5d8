# What PyMongo 4 took from the collection, and seldom anyone used
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


def removed(coll: Collection, query):
    #> fix async-def: async def removed(coll: AsyncCollection, query):
    #> fix collection.class: AsyncCollection
    coll.inline_map_reduce("m", "r")
    #> fix collection.inline_map_reduce: [signature] Write await coll.aggregate(pipeline)
    coll.parallel_scan(2)
    #> fix collection.parallel_scan: [signature] Write coll.find(), one cursor: the server has no such command since 4.2
    coll.update(query, {})
    #> fix collection.update: [signature] Write await coll.update_one(query, {}), or update_many() for multi=True, replace_one() for a whole document
