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
    #> gap call: nobody awaits it
    if load(4):
        #> gap call: a coroutine is always true
        print("always")
    return (await task)["name"], found["name"], later(5)["name"]
    #> gap call: no coroutine has items
