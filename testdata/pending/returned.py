# A pending value is awaited where its consumers need it, through returns and names
#> file app/db.py
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users

#> file app/repo.py
from app.db import users


def get(key):
    return users.find_one({"_id": key})


def lost(key):
    #> fix async-def: async def lost(key):
    return users.find_one({"_id": key})
    #> fix collection.find_one: await users.find_one({"_id": key})


def add(doc):
    return users.insert_one(doc)


touch = lambda key: users.update_one({"_id": key}, {"$set": {"seen": True}})


async def inner(key):
    return users.find_one({"_id": key})
    #> fix collection.find_one: await users.find_one({"_id": key})


async def lazy(key):
    return users.find_one({"_id": key})


async def guarded(key):
    doc = users.find_one({"_id": key})
    #> fix collection.find_one?: await users.find_one({"_id": key})
    if not doc:
        raise KeyError(key)
    return doc


async def later(key, log):
    doc = users.find_one({"_id": key})
    log.info("asked for %s", key)
    doc = await doc
    return doc["name"] if doc else None

#> file app/use.py
import asyncio
import inspect

from app import repo


async def right(key):
    doc = await repo.get(key)
    await repo.add({"n": doc["n"]})
    await repo.touch(key)
    return await (await repo.lazy(key))


async def wrong(key):
    doc = repo.get(key)
    #> fix call: await repo.get(key)
    print(doc["name"])
    repo.add({"a": 1})
    #> fix call: await repo.add({"a": 1})
    repo.touch(key)
    #> fix call: await repo.touch(key)
    return doc


async def nobody(key):
    return repo.lost(key)["name"], (await repo.inner(key))["name"]
    #> fix call: (await repo.lost(key))["name"]


async def either(key):
    doc = repo.get(key)
    if inspect.isawaitable(doc):
        doc = await doc
    return doc["name"]


async def gathered(keys):
    jobs = []
    for key in keys:
        jobs.append(repo.get(key))
    first, second = await asyncio.gather(*jobs)
    return first["name"], second["name"]


async def timed(key):
    job = repo.get(key)
    return (await asyncio.wait_for(job, 3))["name"]
