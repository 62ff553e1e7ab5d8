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
        client.server_info()
        #> fix client.server_info: await client.server_info()
    with opened() as db:
        #> kind db: database
        db.command("ping")
        #> fix database.command: await db.command("ping")
    async with session(client) as found:
        #> kind found: session
        found.end_session()
        #> fix session.end_session: await found.end_session()
    with Holder() as held:
        #> kind held: database
        held.command("ping")
        #> fix database.command: await held.command("ping")
    with open("commands") as file:
        file.command("ping")
        #> ok database.command: a file
