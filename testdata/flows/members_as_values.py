# A bound member is a value that can be called later
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def use(emails):
    find = users.find_one
    find({})
    #> fix collection.find_one: await find({})
    await asyncio.gather(users.find_one({}), *[users.find_one(email) for email in emails])
    #> ok collection.find_one: gather() awaits them
    task = asyncio.create_task(users.insert_one({}))
    #> ok collection.insert_one: the task awaits it
    await asyncio.to_thread(users.find_one, {})
    #> fix python.threads.to_thread: await users.find_one({})
    found = users.find_one({})
    #> ok collection.find_one: awaited below
    return await found, task
