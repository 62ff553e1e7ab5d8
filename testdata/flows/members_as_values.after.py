# A bound member is a value that can be called later
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def use(emails):
    find = users.find_one
    await find({})
    await asyncio.gather(users.find_one({}), *[users.find_one(email) for email in emails])
    task = asyncio.create_task(users.insert_one({}))
    await users.find_one({})
    found = users.find_one({})
    return await found, task
