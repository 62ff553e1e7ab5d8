# A session is not awaited, its transaction is
from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient


async def plain(client: AsyncMongoClient):
    async with client.start_session() as session:
        async with await session.start_transaction():
            await client.shop.users.insert_one({}, session=session)
        await session.start_transaction()
        await session.commit_transaction()
        await session.abort_transaction()
        print(session.in_transaction, session.session_id)
        await session.end_session()


async def motor(client: AsyncMongoClient):
    async with client.start_session() as session:
        async with await session.start_transaction():
            await client.shop.users.insert_one({}, session=session)
    other = client.start_session()
    await other.end_session()


async def new(client: AsyncMongoClient):
    async with client.start_session() as session, await session.start_transaction():
        await client.shop.users.insert_one({}, session=session)
