# A coroutine of the project that is stored, returned or gathered needs no await there
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def load(key):
    return await users.find_one({"_id": key})


def later(key):
    return load(key)


async def use(keys):
    await asyncio.gather(*[load(key) for key in keys])
    task = asyncio.create_task(load(1))
    found = await later(2)
    await load(3)
    if await load(4):
        print("always")
    return (await task)["name"], found["name"], (await later(5))["name"]
