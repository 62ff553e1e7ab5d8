# What ran in a thread is awaited without one
import asyncio

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def count():
    #> fix async-def: async def count():
    return users.count_documents({})
    #> fix collection.count_documents: await users.count_documents({})


async def handler(name):
    loop = asyncio.get_running_loop()
    user = await asyncio.to_thread(users.find_one, {"name": name})
    #> fix python.threads.to_thread: await users.find_one({"name": name})
    total = await loop.run_in_executor(None, count)
    #> fix python.threads.run_in_executor: await count()
    text = await asyncio.to_thread(open, "a.txt")
    #> ok python.threads.to_thread: to_thread() of a function that stays as it is
    return user, total, text
