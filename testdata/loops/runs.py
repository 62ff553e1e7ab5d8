# A client that outlives one run of an event loop is told, however the second run comes about
#> file loop.py
import asyncio

from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def job(n):
    await client.shop.users.insert_one({"n": n})


async def alone(n):
    async with AsyncMongoClient() as own:
        await own.shop.users.insert_one({"n": n})


for n in range(3):
    asyncio.run(job(n))
    #> fix loops.runs??: [review] Run the program once, or open a client per run
    asyncio.run(alone(n))
    #> ok call: each run() opens a client of its own

#> file helper.py
import asyncio

from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def job(n):
    await client.shop.users.insert_one({"n": n})


def wait(coroutine):
    return asyncio.run(coroutine)


def both():
    wait(job(1))
    wait(job(2))
    #> fix loops.runs??: [review] Run the program once, or open a client per run

#> file once.py
import asyncio

from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def job():
    await client.shop.users.find_one()


def main():
    asyncio.run(job())
    #> ok call: one run() of the program


def local():
    own = AsyncMongoClient()
    asyncio.run(used(own))
    #> ok call: each call of local() has a client and a loop


async def used(own):
    await own.shop.users.find_one()


local()
local()

#> file store.py
import asyncio

from pymongo import AsyncMongoClient


class Store:
    def __init__(self):
        self.client = AsyncMongoClient()

    async def _get(self):
        return await self.client.shop.users.find_one()

    def get(self):
        return asyncio.run(self._get())
        #> fix loops.runs??: [review] Run the program once, or open a client per run


def use():
    store = Store()
    return store.get(), store.get()

#> file lazy.py
import asyncio
import threading
from functools import lru_cache

from pymongo import AsyncMongoClient


@lru_cache
def client():
    return AsyncMongoClient()


class Held:
    client = None

    @classmethod
    def get(cls):
        if cls.client is None:
            cls.client = AsyncMongoClient()
        return cls.client


async def job():
    await client().shop.users.find_one()


async def held():
    await Held.get().shop.users.find_one()


def main():
    one = asyncio.new_event_loop()
    one.run_until_complete(job())
    one.run_until_complete(job())
    #> ok call: run_until_complete() on the same loop
    two = asyncio.new_event_loop()
    two.run_until_complete(job())
    #> fix loops.runs??: [review] Run the program once, or open a client per run
    threading.Thread(target=asyncio.run, args=(held(),)).start()
    #> fix loops.thread??: [review] Open a client of its own there

#> file jobs.py
import asyncio

from apscheduler.schedulers.background import BackgroundScheduler
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
scheduler = BackgroundScheduler()


async def clean():
    await client.shop.carts.delete_many({})


def tick():
    asyncio.run(clean())
    #> fix loops.runs??: [review] Run the program once, or open a client per run


scheduler.add_job(tick, "interval", minutes=5)

#> file served.py
import asyncio

from aiohttp import web
from pymongo import AsyncMongoClient


async def open_store():
    found = AsyncMongoClient().shop
    await found.pages.drop()
    return found


async def prepare():
    async with AsyncMongoClient() as own:
        await own.shop.pages.drop()


async def page(request):
    return web.json_response(await request.app["store"].pages.find_one())


asyncio.run(prepare())
#> ok call: prepare() closes its client before run() ends
app = web.Application()
app["store"] = asyncio.run(open_store())
#> fix loops.runs??: [review] Open the client in the loop of the server
app.router.add_get("/", page)
web.run_app(app)
