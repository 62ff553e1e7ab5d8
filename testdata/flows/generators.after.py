# What a generator yields is what a loop over it binds
from pymongo import AsyncMongoClient


def databases(client: AsyncMongoClient):
    for name in ("a", "b"):
        yield client[name]


async def collections(client: AsyncMongoClient):
    for db in databases(client):
        for name in await db.list_collection_names():
            yield db[name]


async def use(client: AsyncMongoClient):
    for db in databases(client):
        await db.command("ping")
    async for users in collections(client):
        await users.drop()
    for bag in shelves():
        bag.drop()


def shelves():
    yield from ()
