# The callback of with_transaction() becomes a coroutine function
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def transfer(session):
    await client.bank.accounts.update_one({}, {}, session=session)


async def run():
    async with client.start_session() as session:
        await session.with_transaction(transfer)
