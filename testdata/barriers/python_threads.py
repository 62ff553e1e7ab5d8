# At the edge of threads and processes: who touches the driver, and who does not
from _thread import start_new_thread
from asyncio import AbstractEventLoop
from concurrent.futures import Executor
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor
from gevent import spawn
from threading import Thread
from threading import Timer
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
abstracteventloop = AbstractEventLoop()
executor1 = Executor()
processpoolexecutor2 = ProcessPoolExecutor()


def store_run_in_executor_plain(*args):
    print("run_in_executor")
    #> ok python.threads.run_in_executor: nothing in it waits for the driver


abstracteventloop.run_in_executor(None, store_run_in_executor_plain)


def store_executor_plain(*args):
    print("executor")
    #> ok python.threads.executor: nothing in it waits for the driver


executor1.submit(store_executor_plain)


def store_process_pool(*args):
    #> fix async-def: async def store_process_pool(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


processpoolexecutor2.submit(store_process_pool)
#> fix python.threads.process_pool: [barrier] Keep the function sync
#> fix loops.thread??: [review] Open a client of its own there


def store_process_pool_plain(*args):
    print("process_pool")
    #> ok python.threads.process_pool: nothing in it waits for the driver


processpoolexecutor2.submit(store_process_pool_plain)


def store_initializer(*args):
    #> fix async-def: async def store_initializer(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


ThreadPoolExecutor(initializer=store_initializer)
#> fix python.threads.initializer: [barrier] Keep the initializer sync
#> fix loops.thread??: [review] Open a client of its own there


def store_initializer_plain(*args):
    print("initializer")
    #> ok python.threads.initializer: nothing in it waits for the driver


ThreadPoolExecutor(initializer=store_initializer_plain)


def store_timer(*args):
    #> fix async-def: async def store_timer(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


Timer(None, store_timer)
#> fix python.threads.timer: [barrier] Write a task that sleeps first
#> fix loops.thread??: [review] Open a client of its own there


def store_timer_plain(*args):
    print("timer")
    #> ok python.threads.timer: nothing in it waits for the driver


Timer(None, store_timer_plain)


def store_start_new_thread(*args):
    #> fix async-def: async def store_start_new_thread(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


start_new_thread(store_start_new_thread)
#> fix python.threads.start_new_thread: [barrier] Run it as a task of the loop that owns the client
#> fix loops.thread??: [review] Open a client of its own there


def store_start_new_thread_plain(*args):
    print("start_new_thread")
    #> ok python.threads.start_new_thread: nothing in it waits for the driver


start_new_thread(store_start_new_thread_plain)


class Run(Thread):
    def run(self, *args):
        #> fix async-def: async def run(self, *args):
        #> fix python.threads.run: [barrier] Run it as a task of the loop that owns the client
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class RunPlain(Thread):
    def run(self, *args):
        print("run")
        #> ok python.threads.run: nothing in it waits for the driver


def store_greenlet(*args):
    #> fix async-def: async def store_greenlet(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


spawn(store_greenlet)
#> fix python.threads.greenlet: [barrier] Keep MongoClient under gevent and eventlet


def store_greenlet_plain(*args):
    print("greenlet")
    #> ok python.threads.greenlet: nothing in it waits for the driver


spawn(store_greenlet_plain)
