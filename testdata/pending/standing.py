# What a person must do by hand is told until it is done, whoever wrote the async
#> file app/work.py
import asyncio
from functools import lru_cache

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import BackgroundTasks, FastAPI
from pymongo import AsyncMongoClient

app = FastAPI()
users = AsyncMongoClient().shop.users
scheduler = AsyncIOScheduler()


class Repo:
    @property
    async def count(self):
        #> fix python.decorators.property??: [review] Make the property count an async method
        return await users.count_documents({})

    @lru_cache
    def get(self, key):
        #> fix python.decorators.cached: [rewrite] Cache the awaited value
        return users.find_one({"_id": key})

    def __len__(self):
        #> fix python.special.conversion: [barrier] Give the class an async method with another name
        return users.count_documents({})
        #> fix collection.count_documents: await users.count_documents({})


async def load(repo):
    return await repo.get(1), await repo.count


async def weight(key):
    return await users.count_documents({"key": key})


def ranked(keys):
    return sorted(keys, key=weight)
    #> fix python.callables.sort_key: [barrier] Compute the keys first (`keys = [await key(x) for x in xs]`)


async def gathered(keys):
    return await asyncio.gather(*map(lambda key: users.find_one({"_id": key}), keys))


@app.post("/")
async def create(tasks: BackgroundTasks):
    tasks.add_task(lambda: users.insert_one({"a": 1}))
    #> fix frameworks.starlette.background??: [review] Hand over a named async def that awaits it
    tasks.add_task(users.insert_one, {"a": 2})
    scheduler.add_job(weight, "interval", minutes=5)
    await asyncio.to_thread(lambda: users.insert_one({"a": 3}))
    #> fix python.threads.to_thread: await users.insert_one({"a": 3})


async def rows():
    async for row in users.find():
        yield row


def names():
    #> fix async-def: async def names():
    yield from rows()
    #> fix call: async for item in rows(): yield item

#> file tests/conftest.py
import pytest
import pytest_asyncio
from pymongo import AsyncMongoClient


@pytest.fixture
async def client():
    #> fix frameworks.testing.fixture??: [review] Write @pytest_asyncio.fixture
    client = AsyncMongoClient()
    yield client
    await client.close()


@pytest_asyncio.fixture
async def users(client):
    return client.shop.users

#> file tests/test_users.py
import pytest

pytestmark = pytest.mark.asyncio


async def test_one(users):
    assert await users.find_one() is None
