# A context manager that awaits becomes an async one
from contextlib import asynccontextmanager, contextmanager, ExitStack

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient


@contextmanager
#> fix python.decorators.contextmanager: asynccontextmanager
def audited(name):
    #> fix async-def: async def audited(name):
    client.shop.log.insert_one({"start": name})
    #> fix collection.insert_one: await client.shop.log.insert_one({"start": name})
    yield name


@contextmanager
def quiet():
    #> ok async-def: nothing is awaited here
    yield


def work():
    #> fix async-def: async def work():
    with audited("work") as name:
        #> fix async-with: async with audited("work") as name:
        print(name)
    with quiet():
        #> ok async-with: quiet() stays as it is
        print("done")


@asynccontextmanager
async def already():
    yield None


def stacked(stack):
    with ExitStack() as own:
        own.enter_context(audited("stacked"))
        #> fix python.stacks.enter_context: [rewrite] Write `await stack.enter_async_context(cm)`
        own.enter_context(client.start_session())
        #> fix python.stacks.enter_context: [rewrite] Write `await stack.enter_async_context(cm)`
        own.enter_context(quiet())
        #> ok call: own.enter_context() of what stays as it is
    stack.enter_context(audited("other"))
