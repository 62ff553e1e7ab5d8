# Motor names the callback coro, PyMongo Async names it callback
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient


async def run(client: AsyncIOMotorClient, transfer):
    #> fix client.class: AsyncMongoClient
    async with await client.start_session() as session:
        #> fix client.start_session: client.start_session()
        await session.with_transaction(coro=transfer)
        #> fix session.with_transaction: session.with_transaction(callback=transfer)
        await session.with_transaction(transfer)
        #> ok session.with_transaction: by position it has no name to change
