# The context of a transaction is awaited first and entered then
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def transfer():
    async with client.start_session() as session:
        async with await session.start_transaction() as context:
            print(context)
        async with await session.start_transaction():
            print("done")
