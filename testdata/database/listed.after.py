# A database lists its collections with a cursor
from pymongo.asynchronous.database import AsyncDatabase


async def listed(db: AsyncDatabase):
    return await db.list_collections()
