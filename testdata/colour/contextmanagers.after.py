# A context manager that awaits becomes an async one
from contextlib import asynccontextmanager, contextmanager

from pymongo import AsyncMongoClient

client = AsyncMongoClient()


@asynccontextmanager
async def audited(name):
    await client.shop.log.insert_one({"start": name})
    yield name


@contextmanager
def quiet():
    yield


async def work():
    async with audited("work") as name:
        print(name)
    with quiet():
        print("done")
