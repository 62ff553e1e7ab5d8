# An async class is imported from where it is
from pymongo.collection import AsyncCollection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.database import AsyncDatabase as Db
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase as Db
from pymongo import AsyncMongoClient


async def show(coll: AsyncCollection, db: Db, client: AsyncMongoClient):
    for doc in coll.find():
        #> fix cursor.for: async for doc in coll.find():
        print(doc, db, client)
