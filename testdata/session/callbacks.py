# The callback of with_transaction() becomes a coroutine function
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient


def transfer(session):
    #> fix async-def: async def transfer(session):
    client.bank.accounts.update_one({}, {}, session=session)
    #> fix collection.update_one: await client.bank.accounts.update_one({}, {}, session=session)


async def run():
    with client.start_session() as session:
        #> fix session.with: async with client.start_session() as session:
        session.with_transaction(transfer)
        #> fix session.with_transaction: await session.with_transaction(transfer)
        #> ok call: transfer is handed over, with_transaction() awaits it
