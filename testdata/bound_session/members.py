# A session that is bound is entered with async with
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def bound():
    async with client.start_session() as session:
        with session.bind() as same:
            #> fix bound_session.with: async with session.bind() as same:
            #> kind same: session
            await client.shop.users.insert_one({})
        async with session.bind():
            #> ok bound_session.with: as it must be
            same.end_session()
            #> fix session.end_session: await same.end_session()
