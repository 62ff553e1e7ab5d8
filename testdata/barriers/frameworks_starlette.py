# At the edge of Starlette: who touches the driver, and who does not
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
starlette = Starlette()


@starlette.on_event()
def store_on_event(*args):
    #> fix async-def: async def store_on_event(*args):
    #> fix frameworks.starlette.on_event??: [review] Open and close the client in `lifespan=`
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@starlette.on_event()
def store_on_event_plain(*args):
    print("on_event")
    #> ok frameworks.starlette.on_event: nothing in it waits for the driver


def store_event_handler(*args):
    #> fix async-def: async def store_event_handler(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


starlette.add_event_handler(None, store_event_handler)
#> fix frameworks.starlette.event_handler??: [review] Open and close the client in `lifespan=`


def store_event_handler_plain(*args):
    print("event_handler")
    #> ok frameworks.starlette.event_handler: nothing in it waits for the driver


starlette.add_event_handler(None, store_event_handler_plain)


def store_threadpool(*args):
    #> fix async-def: async def store_threadpool(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


run_in_threadpool(store_threadpool)
#> fix frameworks.starlette.threadpool: await store_threadpool()


def store_threadpool_plain(*args):
    print("threadpool")
    #> ok frameworks.starlette.threadpool: nothing in it waits for the driver


run_in_threadpool(store_threadpool_plain)
