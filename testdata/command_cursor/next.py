# A command cursor is read one document at a time
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


def first(coll: Collection, pipeline):
    #> fix async-def: async def first(coll: AsyncCollection, pipeline):
    #> fix collection.class: AsyncCollection
    return next(coll.aggregate(pipeline))
    #> fix command_cursor.builtin_next: await anext(await coll.aggregate(pipeline))
    #> fix collection.aggregate: await coll.aggregate(pipeline)
