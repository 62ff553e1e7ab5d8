# A test of a value's type holds in both branches, and after an early return
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.cursor import AsyncCursor

rows = AsyncMongoClient().shop.rows


class Held:
    def find_one(self):
        return {}


async def clean(x):
    if isinstance(x, AsyncCursor):
        x = await x.to_list()
    return x


async def early(x):
    if type(x) == AsyncCursor:
        return await x.to_list()
    return x


async def names():
    for row in await clean(rows.find()):
        print(row)
    return (await early(rows.find()))[0]


async def one(held):
    if not isinstance(held, AsyncCollection):
        return held.find_one()
    return await held.find_one()


async def both():
    await one(Held())
    return await one(rows)


def plain(obj):
    if isinstance(obj, dict):
        return {key: plain(value) for key, value in obj.items()}
    return obj


def kept(key):
    return {"held": plain({"rows": key})}


class Page:
    def __init__(self, data):
        self.held = plain(data)["held"]

    async def show(self):
        await self.held.find_one()


def pages():
    plain({"held": rows})
    return Page({"held": Held()})


def users(client):
    return client.shop.users


async def counts(other):
    users(Held()).find_one()
    return await users(AsyncMongoClient()).count_documents({})
