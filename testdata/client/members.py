# What a client does over the network is awaited, in each dialect
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


async def plain(client: MongoClient):
    #> fix client.class: AsyncMongoClient
    client.server_info()
    #> fix client.server_info: await client.server_info()
    for name in client.list_database_names():
        #> fix client.list_database_names: await client.list_database_names()
        client.drop_database(name)
        #> fix client.drop_database: await client.drop_database(name)
    for found in client.list_databases():
        #> fix client.list_databases: await client.list_databases()
        #> fix command_cursor.for: async for found in await client.list_databases():
        print(found)
    if client.is_primary:
        #> fix client.is_primary: await client.is_primary
        print(client.address[0], client.primary)
        #> fix client.address: (await client.address)[0]
        #> fix client.primary: await client.primary
    client.bulk_write([])
    #> fix client.bulk_write: await client.bulk_write([])
    client.close()
    #> fix client.close: await client.close()
    return client.nodes, client.options, client.topology_description


async def motor(client: AsyncIOMotorClient):
    #> fix client.class: AsyncMongoClient
    await client.server_info()
    await client.list_database_names()
    async for found in await client.list_databases():
        print(found)
    if client.is_mongos or client.arbiters or client.secondaries:
        #> fix client.is_mongos: await client.is_mongos
        #> fix client.arbiters: await client.arbiters
        #> fix client.secondaries: await client.secondaries
        client.close()
        #> fix client.close: await client.close()
    async with client.watch() as changes:
        #> fix client.watch: await client.watch()
        await changes.next()


async def new(client: AsyncMongoClient):
    await client.aconnect()
    await client.server_info()
    if await client.is_primary:
        await client.close()
    client.close()
    #> fix client.close: await client.close()


def other(pool):
    pool.close()
    #> ok client.close: nobody calls other() with a client
    return pool.address
    #> ok client.address: nor is this one
