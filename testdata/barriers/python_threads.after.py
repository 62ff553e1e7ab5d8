# At the edge of threads and processes: who touches the driver, and who does not
from _thread import start_new_thread
from asyncio import AbstractEventLoop
from concurrent.futures import Executor
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor
from gevent import spawn
from threading import Thread
from threading import Timer
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
abstracteventloop = AbstractEventLoop()
executor1 = Executor()
processpoolexecutor2 = ProcessPoolExecutor()


def store_run_in_executor_plain(*args):
    print("run_in_executor")


abstracteventloop.run_in_executor(None, store_run_in_executor_plain)


def store_executor_plain(*args):
    print("executor")


executor1.submit(store_executor_plain)


async def store_process_pool(*args):
    await db.users.insert_one({})


processpoolexecutor2.submit(store_process_pool)


def store_process_pool_plain(*args):
    print("process_pool")


processpoolexecutor2.submit(store_process_pool_plain)


async def store_initializer(*args):
    await db.users.insert_one({})


ThreadPoolExecutor(initializer=store_initializer)


def store_initializer_plain(*args):
    print("initializer")


ThreadPoolExecutor(initializer=store_initializer_plain)


async def store_timer(*args):
    await db.users.insert_one({})


Timer(None, store_timer)


def store_timer_plain(*args):
    print("timer")


Timer(None, store_timer_plain)


async def store_start_new_thread(*args):
    await db.users.insert_one({})


start_new_thread(store_start_new_thread)


def store_start_new_thread_plain(*args):
    print("start_new_thread")


start_new_thread(store_start_new_thread_plain)


class Run(Thread):
    async def run(self, *args):
        await db.users.insert_one({})


class RunPlain(Thread):
    def run(self, *args):
        print("run")


async def store_greenlet(*args):
    await db.users.insert_one({})


spawn(store_greenlet)


def store_greenlet_plain(*args):
    print("greenlet")


spawn(store_greenlet_plain)
