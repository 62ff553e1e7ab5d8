# At the edge of asyncio's callbacks: who touches the driver, and who does not
from anyio import run as anyio_run
from anyio.to_thread import run_sync
from asgiref.sync import async_to_sync
from asgiref.sync import sync_to_async
from asyncio import AbstractEventLoop
from asyncio import Task
from asyncio import run
from asyncio import wait
from trio import run as trio_run
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
abstracteventloop = AbstractEventLoop()
task1 = Task()


def store_run(*args):
    #> fix async-def: async def store_run(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


run(store_run)


def store_run_plain(*args):
    print("run")
    #> ok python.asyncio.run: nothing in it waits for the driver


run(store_run_plain)


def store_run_function(*args):
    #> fix async-def: async def store_run_function(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


anyio_run(store_run_function)
#> fix loops.runs??: [review] Run the program once, or open a client per run


def store_run_function_plain(*args):
    print("run_function")
    #> ok python.asyncio.run_function: nothing in it waits for the driver


anyio_run(store_run_function_plain)


@async_to_sync
def store_async_to_sync(*args):
    #> fix async-def: async def store_async_to_sync(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@async_to_sync
def store_async_to_sync_plain(*args):
    print("async_to_sync")
    #> ok python.asyncio.async_to_sync: nothing in it waits for the driver


def store_sync_to_async(*args):
    #> fix async-def: async def store_sync_to_async(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


sync_to_async(store_sync_to_async)
#> fix python.asyncio.sync_to_async: store_sync_to_async


def store_sync_to_async_plain(*args):
    print("sync_to_async")
    #> ok python.asyncio.sync_to_async: nothing in it waits for the driver


sync_to_async(store_sync_to_async_plain)


@sync_to_async
#> fix python.asyncio.sync_to_async_decorator: async def store_sync_to_async_decorator(*args):
def store_sync_to_async_decorator(*args):
    #> fix async-def: async def store_sync_to_async_decorator(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@sync_to_async
def store_sync_to_async_decorator_plain(*args):
    print("sync_to_async_decorator")
    #> ok python.asyncio.sync_to_async_decorator: nothing in it waits for the driver


def store_anyio_thread(*args):
    #> fix async-def: async def store_anyio_thread(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


run_sync(store_anyio_thread)
#> fix python.asyncio.anyio_thread: await store_anyio_thread()


def store_anyio_thread_plain(*args):
    print("anyio_thread")
    #> ok python.asyncio.anyio_thread: nothing in it waits for the driver


run_sync(store_anyio_thread_plain)


def store_wait_plain(*args):
    print("wait")
    #> ok python.asyncio.wait: nothing in it waits for the driver


wait(store_wait_plain)


def store_trio(*args):
    #> fix async-def: async def store_trio(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


trio_run(store_trio)
#> fix python.asyncio.trio: [barrier] Run under asyncio


def store_trio_plain(*args):
    print("trio")
    #> ok python.asyncio.trio: nothing in it waits for the driver


trio_run(store_trio_plain)


def store_call_soon(*args):
    #> fix async-def: async def store_call_soon(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


abstracteventloop.call_soon(store_call_soon)
#> fix python.asyncio.call_soon: [barrier] Write `loop.create_task(f(x))`


def store_call_soon_plain(*args):
    print("call_soon")
    #> ok python.asyncio.call_soon: nothing in it waits for the driver


abstracteventloop.call_soon(store_call_soon_plain)


def store_call_later(*args):
    #> fix async-def: async def store_call_later(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


abstracteventloop.call_later(None, store_call_later)
#> fix python.asyncio.call_later: [barrier] Write a task that sleeps first


def store_call_later_plain(*args):
    print("call_later")
    #> ok python.asyncio.call_later: nothing in it waits for the driver


abstracteventloop.call_later(None, store_call_later_plain)


def store_add_done_callback(*args):
    #> fix async-def: async def store_add_done_callback(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


task1.add_done_callback(store_add_done_callback)
#> fix python.asyncio.add_done_callback: [barrier] Await the task in an async function


def store_add_done_callback_plain(*args):
    print("add_done_callback")
    #> ok python.asyncio.add_done_callback: nothing in it waits for the driver


task1.add_done_callback(store_add_done_callback_plain)


def store_add_signal_handler(*args):
    #> fix async-def: async def store_add_signal_handler(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


abstracteventloop.add_signal_handler(None, store_add_signal_handler)
#> fix python.asyncio.add_signal_handler: [barrier] Write a sync handler


def store_add_signal_handler_plain(*args):
    print("add_signal_handler")
    #> ok python.asyncio.add_signal_handler: nothing in it waits for the driver


abstracteventloop.add_signal_handler(None, store_add_signal_handler_plain)
