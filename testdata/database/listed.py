# A database lists its collections with a cursor
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase


def listed(db: Database):
    #> fix async-def: async def listed(db: AsyncDatabase):
    #> fix database.class: AsyncDatabase
    return db.list_collections()
    #> fix database.list_collections: await db.list_collections()
