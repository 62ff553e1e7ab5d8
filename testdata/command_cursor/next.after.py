# A command cursor is read one document at a time
from pymongo.asynchronous.collection import AsyncCollection


async def first(coll: AsyncCollection, pipeline):
    return await anext(await coll.aggregate(pipeline))
