# What a client does over the network is awaited, in each dialect
from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient


async def plain(client: AsyncMongoClient):
    await client.server_info()
    for name in await client.list_database_names():
        await client.drop_database(name)
    async for found in await client.list_databases():
        print(found)
    if await client.is_primary:
        print((await client.address)[0], await client.primary)
    await client.bulk_write([])
    await client.close()
    return client.nodes, client.options, client.topology_description


async def motor(client: AsyncMongoClient):
    await client.server_info()
    await client.list_database_names()
    async for found in await client.list_databases():
        print(found)
    if await client.is_mongos or await client.arbiters or await client.secondaries:
        await client.close()
    async with await client.watch() as changes:
        await changes.next()


async def new(client: AsyncMongoClient):
    await client.aconnect()
    await client.server_info()
    if await client.is_primary:
        await client.close()
    await client.close()


def other(pool):
    pool.close()
    return pool.address
