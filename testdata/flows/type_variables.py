# What a TypeVar of several classes stands for is told by each call
from typing import TypeVar

from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

C = TypeVar("C", AsyncMongoClient, MongoClient)
#> fix client.class: AsyncMongoClient


class Connection:
    async def __aenter__(self) -> AsyncMongoClient:
        self.later = self.client_of(cls=AsyncMongoClient)
        return self.later

    async def __aexit__(self, *details):
        await self.later.close()
        #> ok client.close: the async client, which was asked for

    def __enter__(self) -> MongoClient:
        #> fix client.class: AsyncMongoClient
        self.now = self.client_of(cls=MongoClient)
        #> fix client.class: AsyncMongoClient
        return self.now

    def __exit__(self, *details):
        #> fix python.special.exit: [barrier] Merge __exit__ into the __aexit__ that the class has
        self.now.close()
        #> fix client.close: await self.now.close()

    def client_of(self, *, cls: type[C]) -> C:
        return cls("mongodb://localhost", tz_aware=True)


def names():
    #> fix async-def: async def names():
    with Connection() as client:
        return client.shop.list_collection_names()
        #> fix database.list_collection_names: await client.shop.list_collection_names()


async def names_later():
    async with Connection() as client:
        return await client.shop.list_collection_names()
        #> ok database.list_collection_names: it is awaited


async def forgotten():
    async with Connection() as client:
        return len(client.shop.list_collection_names())
        #> fix database.list_collection_names: await client.shop.list_collection_names()


K = TypeVar("K", AsyncMongoClient, MongoClient)
#> fix client.class: AsyncMongoClient


def opened(client: K) -> K:
    client.admin
    return client


def ping(uri):
    #> fix async-def: async def ping(uri):
    return opened(MongoClient(uri)).admin.command("ping")
    #> fix database.command: await opened(AsyncMongoClient(uri)).admin.command("ping")
    #> fix client.class: AsyncMongoClient
