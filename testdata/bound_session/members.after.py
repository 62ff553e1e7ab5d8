# A session that is bound is entered with async with
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def bound():
    async with client.start_session() as session:
        async with session.bind() as same:
            await client.shop.users.insert_one({})
        async with session.bind():
            await same.end_session()
