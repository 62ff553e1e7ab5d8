# A decorator keeps what it wraps, and a cached function gives what it gave
import functools

from pymongo import AsyncMongoClient


def logged(function):
    @functools.wraps(function)
    async def inner(*args, **kwargs):
        print(function.__name__)
        return await function(*args, **kwargs)

    return inner


@functools.lru_cache
def get_client():
    return AsyncMongoClient()


@logged
async def users():
    return get_client().shop.users


async def use():
    found = await users()
    await found.find_one({})
    get_client.cache_clear()
    await get_client().close()
    logged.find_one({})
