# A coloured function that is handed over takes its colour where it is called
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def find(name):
    return await users.find_one({"name": name})


async def retry(function, *args):
    for _ in range(3):
        try:
            return await function(*args)
        except ConnectionError:
            continue
    return None


async def use():
    return await retry(find, "ada")


def plain(function):
    return function("ada")
