# Finding one document and changing it
from pymongo.asynchronous.collection import AsyncCollection


async def found(coll: AsyncCollection, query):
    await coll.find_one_and_delete(query)
    await coll.find_one_and_replace(query, {})
