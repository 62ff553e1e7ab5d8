# Each way to give a name carries what it names
from pymongo import AsyncMongoClient

first, second = AsyncMongoClient().shop, "shop"
a = b = first
(c, (d, e)) = (first, (first.users, 1))


async def names(fallback, flag):
    if (users := first.users) is not None:
        await users.find_one({})
    chosen = a if flag else None
    either = fallback or b
    annotated: object = c.users
    rebound = c.users
    rebound = rebound.name
    await rebound.find_one({})
    return chosen, either, annotated, d, e


async def loops():
    users = None
    while True:
        if users is not None:
            await users.find_one({})
        users = first.users
