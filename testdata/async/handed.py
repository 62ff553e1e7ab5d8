# A coroutine function that is async already is in the wrong hands, too, where it reaches the driver
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def load(key):
    return await users.find_one({"_id": key})


async def rest(seconds):
    await asyncio.sleep(seconds)


def run(keys):
    threading.Thread(target=load, args=(1,)).start()
    #> fix python.threads.target: [barrier] Run it as a task of the loop that owns the client
    #> fix loops.thread??: [review] Open a client of its own there
    threading.Thread(target=rest, args=(1,)).start()
    #> ok python.threads.target: the Thread of rest() is no business of the driver
    with ThreadPoolExecutor() as pool:
        pool.map(load, keys)
        #> fix python.threads.executor: [rewrite] Drop the pool: `await asyncio.gather(*(f(x) for x in xs))`
        #> fix loops.thread??: [review] Open a client of its own there
    return asyncio.run(load(1))
