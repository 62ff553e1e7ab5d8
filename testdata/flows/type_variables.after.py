# What a TypeVar of several classes stands for is told by each call
from typing import TypeVar

from pymongo import AsyncMongoClient

C = TypeVar("C", AsyncMongoClient, AsyncMongoClient)


class Connection:
    async def __aenter__(self) -> AsyncMongoClient:
        self.later = self.client_of(cls=AsyncMongoClient)
        return self.later

    async def __aexit__(self, *details):
        await self.later.close()

    def __enter__(self) -> AsyncMongoClient:
        self.now = self.client_of(cls=AsyncMongoClient)
        return self.now

    def __exit__(self, *details):
        self.now.close()

    def client_of(self, *, cls: type[C]) -> C:
        return cls("mongodb://localhost", tz_aware=True)


async def names():
    with Connection() as client:
        return await client.shop.list_collection_names()


async def names_later():
    async with Connection() as client:
        return await client.shop.list_collection_names()


async def forgotten():
    async with Connection() as client:
        return len(await client.shop.list_collection_names())


K = TypeVar("K", AsyncMongoClient, AsyncMongoClient)


def opened(client: K) -> K:
    client.admin
    return client


async def ping(uri):
    return await opened(AsyncMongoClient(uri)).admin.command("ping")
