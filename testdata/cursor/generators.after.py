# A generator expression that awaits is no longer one that a plain function can take
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def age(name):
    return (await users.find_one({"name": name}))["age"]


async def total(names):
    found = sum([await age(name) for name in names])
    most = max([user["age"] async for user in users.find()], default=0)
    every = any([await age(user["name"]) for user in [*names]])
    first = await anext((user async for user in users.find()), None)
    rows = print(*[user async for user in users.find()])
    for user in [row async for row in await users.list_indexes()]:
        print(user)
    print(sum(len(name) for name in await users.distinct("name")))
    return found, most, every, first, rows


def letters(names):
    return sum(len(name) for name in names)


async def walk(names):
    yield await users.find_one()
    for item in names:
        yield item
    async for item in (
        users.find()
    ):
        yield item
