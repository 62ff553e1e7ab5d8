# At the edge of Starlette: who touches the driver, and who does not
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
starlette = Starlette()


@starlette.on_event()
async def store_on_event(*args):
    await db.users.insert_one({})


@starlette.on_event()
def store_on_event_plain(*args):
    print("on_event")


async def store_event_handler(*args):
    await db.users.insert_one({})


starlette.add_event_handler(None, store_event_handler)


def store_event_handler_plain(*args):
    print("event_handler")


starlette.add_event_handler(None, store_event_handler_plain)


async def store_threadpool(*args):
    await db.users.insert_one({})


run_in_threadpool(store_threadpool)


def store_threadpool_plain(*args):
    print("threadpool")


run_in_threadpool(store_threadpool_plain)
