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
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
abstracteventloop = AbstractEventLoop()
task1 = Task()


async def store_run(*args):
    await db.users.insert_one({})


run(store_run)


def store_run_plain(*args):
    print("run")


run(store_run_plain)


async def store_run_function(*args):
    await db.users.insert_one({})


anyio_run(store_run_function)


def store_run_function_plain(*args):
    print("run_function")


anyio_run(store_run_function_plain)


@async_to_sync
async def store_async_to_sync(*args):
    await db.users.insert_one({})


@async_to_sync
def store_async_to_sync_plain(*args):
    print("async_to_sync")


async def store_sync_to_async(*args):
    await db.users.insert_one({})


store_sync_to_async


def store_sync_to_async_plain(*args):
    print("sync_to_async")


sync_to_async(store_sync_to_async_plain)


async def store_sync_to_async_decorator(*args):
    await db.users.insert_one({})


@sync_to_async
def store_sync_to_async_decorator_plain(*args):
    print("sync_to_async_decorator")


async def store_anyio_thread(*args):
    await db.users.insert_one({})


run_sync(store_anyio_thread)


def store_anyio_thread_plain(*args):
    print("anyio_thread")


run_sync(store_anyio_thread_plain)


def store_wait_plain(*args):
    print("wait")


wait(store_wait_plain)


async def store_trio(*args):
    await db.users.insert_one({})


trio_run(store_trio)


def store_trio_plain(*args):
    print("trio")


trio_run(store_trio_plain)


async def store_call_soon(*args):
    await db.users.insert_one({})


abstracteventloop.call_soon(store_call_soon)


def store_call_soon_plain(*args):
    print("call_soon")


abstracteventloop.call_soon(store_call_soon_plain)


async def store_call_later(*args):
    await db.users.insert_one({})


abstracteventloop.call_later(None, store_call_later)


def store_call_later_plain(*args):
    print("call_later")


abstracteventloop.call_later(None, store_call_later_plain)


async def store_add_done_callback(*args):
    await db.users.insert_one({})


task1.add_done_callback(store_add_done_callback)


def store_add_done_callback_plain(*args):
    print("add_done_callback")


task1.add_done_callback(store_add_done_callback_plain)


async def store_add_signal_handler(*args):
    await db.users.insert_one({})


abstracteventloop.add_signal_handler(None, store_add_signal_handler)


def store_add_signal_handler_plain(*args):
    print("add_signal_handler")


abstracteventloop.add_signal_handler(None, store_add_signal_handler_plain)
