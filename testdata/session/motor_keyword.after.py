# Motor names the callback coro, PyMongo Async names it callback
from pymongo import AsyncMongoClient


async def run(client: AsyncMongoClient, transfer):
    async with client.start_session() as session:
        await session.with_transaction(callback=transfer)
        await session.with_transaction(transfer)
