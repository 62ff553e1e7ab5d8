# What ran in a thread is awaited without one
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def count():
    return await users.count_documents({})


async def handler(name):
    loop = asyncio.get_running_loop()
    user = await users.find_one({"name": name})
    total = await count()
    text = await asyncio.to_thread(open, "a.txt")
    return user, total, text
