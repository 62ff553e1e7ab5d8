# Finding one document and changing it
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


def found(coll: Collection, query):
    #> fix async-def: async def found(coll: AsyncCollection, query):
    #> fix collection.class: AsyncCollection
    coll.find_one_and_delete(query)
    #> fix collection.find_one_and_delete: await coll.find_one_and_delete(query)
    coll.find_one_and_replace(query, {})
    #> fix collection.find_one_and_replace: await coll.find_one_and_replace(query, {})
