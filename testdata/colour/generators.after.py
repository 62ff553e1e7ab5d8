# A generator that awaits is an async generator, and whoever loops over it uses async for
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def names():
    async for user in users.find():
        yield user["name"]


async def shout():
    async for name in names():
        print(name.upper())
    return [name async for name in names()]


def handed_on():
    return names()


def letters():
    yield from "abc"


def counted(users):
    total = 0
    for user in AsyncMongoClient().shop.users.find():
        total += 1
        yield user
    return total
