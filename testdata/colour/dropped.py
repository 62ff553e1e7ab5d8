# A coroutine of the project that is stored, returned or gathered needs no await there
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def load(key):
    return await users.find_one({"_id": key})


def later(key):
    return load(key)
    #> ok call: returned, whoever gets it awaits it


async def use(keys):
    await asyncio.gather(*[load(key) for key in keys])
    #> ok call: gathered
    task = asyncio.create_task(load(1))
    #> ok call: a task runs it
    found = await later(2)
    load(3)
    #> fix call: await load(3)
    if load(4):
        #> fix call: await load(4)
        print("always")
    return (await task)["name"], found["name"], later(5)["name"]
    #> fix call: (await later(5))["name"]
