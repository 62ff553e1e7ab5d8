# One client, one event loop: what takes it to a second loop or to a thread is for a person to look at
#> file app/db.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> fix loops.framework??: [review] Open the client where its event loop runs
users = client.shop.users


async def load():
    return await users.find_one({})


async def store(db):
    await db.users.insert_one({})

#> file app/jobs.py
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from pymongo import AsyncMongoClient

from app.db import client, load, store


def work():
    asyncio.run(load())


def again():
    asyncio.run(load())
    #> fix loops.runs??: [review] Run the program once, or open a client per run


def alone():
    asyncio.run(fresh())
    #> ok call: fresh() opens a client of its own


async def fresh():
    async with AsyncMongoClient() as own:
        await store(own.shop)


def start():
    threading.Thread(target=work).start()
    #> fix loops.thread??: [review] Open a client of its own there
    threading.Thread(target=alone).start()
    #> ok call: the Thread of alone() opens a client in the thread
    threading.Thread(target=print, args=(client,)).start()
    #> fix loops.thread??: [review] Open a client of its own there
    with ThreadPoolExecutor() as pool:
        pool.submit(print, client.shop)
        #> fix loops.thread??: [review] Open a client of its own there

#> file app/tasks.py
import asyncio

from celery import Celery
from pymongo import AsyncMongoClient

celery = Celery()
shared = AsyncMongoClient()


async def clean(key):
    await shared.shop.users.delete_one({"_id": key})


@celery.task
def forget(key):
    asyncio.run(clean(key))
    #> fix loops.runs??: [review] Run the program once, or open a client per run


@celery.task
def sweep():
    asyncio.run(swept())
    #> ok call: swept() opens a client of its own


async def swept():
    async with AsyncMongoClient() as own:
        await own.shop.users.delete_many({})

#> file tests/test_db.py
import unittest

from app.db import load


class LoadTest(unittest.IsolatedAsyncioTestCase):
    async def test_load(self):
        self.assertIsNone(await load())
