# What is handed to code that drops a coroutine is reported at the call that takes it
import asyncio
import atexit
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
users = client.shop.users
atexit.register(client.close)
atexit.register(print)


async def count(name=users.find_one({})):
    return await users.count_documents({"name": name})


async def first():
    with closing(AsyncMongoClient()) as other:
        return await other.shop.users.find_one()


async def many(docs):
    done = list(map(users.insert_one, docs))
    with ThreadPoolExecutor() as pool:
        pool.submit(count)
        pool.map(users.insert_one, docs)
    threading.Thread(target=count).start()
    with ExitStack() as stack:
        stack.callback(users.drop)
        stack.callback(print)
    return done


async def use(loop):
    motor = AsyncMongoClient().shop.users
    started = users.find_one({})
    await asyncio.gather(started, count())
    await users.find_one({})
    await motor.find_one({})
