# A session is not awaited, its transaction is
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


async def plain(client: MongoClient):
    #> fix client.class: AsyncMongoClient
    with client.start_session() as session:
        #> fix session.with: async with client.start_session() as session:
        #> ok client.start_session: an ordinary method in PyMongo and in PyMongo Async
        #> kind session: session
        with session.start_transaction():
            #> fix session.start_transaction: await session.start_transaction()
            #> fix transaction.with: async with await session.start_transaction():
            client.shop.users.insert_one({}, session=session)
            #> fix collection.insert_one: await client.shop.users.insert_one({}, session=session)
        session.start_transaction()
        #> fix session.start_transaction: await session.start_transaction()
        session.commit_transaction()
        #> fix session.commit_transaction: await session.commit_transaction()
        session.abort_transaction()
        #> fix session.abort_transaction: await session.abort_transaction()
        print(session.in_transaction, session.session_id)
        session.end_session()
        #> fix session.end_session: await session.end_session()


async def motor(client: AsyncIOMotorClient):
    #> fix client.class: AsyncMongoClient
    async with await client.start_session() as session:
        #> fix client.start_session: client.start_session()
        #> kind session: session
        async with session.start_transaction():
            #> fix session.start_transaction: await session.start_transaction()
            await client.shop.users.insert_one({}, session=session)
    other = await client.start_session()
    #> fix client.start_session: client.start_session()
    await other.end_session()


async def new(client: AsyncMongoClient):
    async with client.start_session() as session, await session.start_transaction():
        #> ok session.start_transaction: as it must be
        await client.shop.users.insert_one({}, session=session)
