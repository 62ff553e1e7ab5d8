# A context manager that awaits becomes an async one
from contextlib import asynccontextmanager, contextmanager, ExitStack

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


@asynccontextmanager
async def already():
    yield None


def stacked(stack):
    with ExitStack() as own:
        own.enter_context(audited("stacked"))
        own.enter_context(client.start_session())
        own.enter_context(quiet())
    stack.enter_context(audited("other"))
