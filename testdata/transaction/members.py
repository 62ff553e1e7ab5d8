# The context of a transaction is awaited first and entered then
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def transfer():
    async with client.start_session() as session:
        with session.start_transaction() as context:
            #> fix session.start_transaction: await session.start_transaction()
            #> fix transaction.with: async with await session.start_transaction() as context:
            #> kind context: transaction
            print(context)
        async with await session.start_transaction():
            #> ok transaction.with: as it must be
            print("done")
