# What is handed to code that drops a coroutine is reported at the call that takes it
import asyncio
import atexit
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient
users = client.shop.users
atexit.register(client.close)
#> fix python.callbacks.atexit: [barrier] Close where the program ends: `async with`
atexit.register(print)


def count(name=users.find_one({})):
    #> fix async-def: async def count(name=users.find_one({})):
    #> fix python.positions.default: [barrier] Default to None and await in the body
    return users.count_documents({"name": name})
    #> fix collection.count_documents: await users.count_documents({"name": name})


def first():
    #> fix async-def: async def first():
    with closing(MongoClient()) as other:
        #> fix python.stacks.closing: [rewrite] Write `async with` on the object itself
        #> fix client.class: AsyncMongoClient
        return other.shop.users.find_one()
        #> fix collection.find_one: await other.shop.users.find_one()


def many(docs):
    #> fix async-def: async def many(docs):
    done = list(map(users.insert_one, docs))
    #> fix python.callables.map: [rewrite] Write `[await f(x) for x in xs]`
    with ThreadPoolExecutor() as pool:
        pool.submit(count)
        #> fix python.threads.executor: [rewrite] Drop the pool: `await asyncio.gather(*(f(x) for x in xs))`
        #> fix loops.thread??: [review] Open a client of its own there
        pool.map(users.insert_one, docs)
        #> fix python.threads.executor: [rewrite] Drop the pool: `await asyncio.gather(*(f(x) for x in xs))`
    threading.Thread(target=count).start()
    #> fix python.threads.target: [barrier] Run it as a task of the loop that owns the client
    #> fix loops.thread??: [review] Open a client of its own there
    with ExitStack() as stack:
        stack.callback(users.drop)
        #> fix python.stacks.callback: [rewrite] Write `stack.push_async_callback(f)` on an AsyncExitStack
        stack.callback(print)
        #> ok python.stacks.callback: stack.callback() of a function that stays as it is
    return done


async def use(loop):
    motor = AsyncIOMotorClient().shop.users
    #> fix client.class: AsyncMongoClient
    started = asyncio.to_thread(users.find_one, {})
    #> fix python.threads.to_thread: users.find_one({})
    await asyncio.gather(started, asyncio.to_thread(count))
    #> fix python.threads.to_thread: count()
    await loop.run_in_executor(None, lambda: users.find_one({}))
    #> fix python.threads.run_in_executor: await users.find_one({})
    await asyncio.to_thread(motor.find_one, {})
    #> fix python.threads.to_thread: await motor.find_one({})
