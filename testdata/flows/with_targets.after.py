# What with and async with bind
from contextlib import asynccontextmanager, contextmanager

from pymongo import AsyncMongoClient


@contextmanager
def opened():
    client = AsyncMongoClient()
    yield client.shop


@asynccontextmanager
async def session(client):
    async with client.start_session() as found:
        yield found


class Holder:
    def __enter__(self):
        return AsyncMongoClient().shop

    def __exit__(self, *error):
        return None


async def use():
    async with AsyncMongoClient() as client:
        await client.server_info()
    with opened() as db:
        await db.command("ping")
    async with session(client) as found:
        await found.end_session()
    with Holder() as held:
        await held.command("ping")
    with open("commands") as file:
        file.command("ping")
