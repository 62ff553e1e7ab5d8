# An async class is imported from where it is
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.database import AsyncDatabase as Db
from pymongo import AsyncMongoClient


async def show(coll: AsyncCollection, db: Db, client: AsyncMongoClient):
    async for doc in coll.find():
        print(doc, db, client)
