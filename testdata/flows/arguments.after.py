# Arguments reach parameters by position, by name and as defaults
from functools import partial

from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def by_position(db, users):
    await db.command(users.name)


async def by_name(*, users):
    await users.find_one({})


async def by_default(users=client.shop.users):
    await users.find_one({})


async def the_rest(*collections, **named):
    for users in collections:
        await users.find_one({})
    await named["orders"].find_one({})


async def by_partial(users, name):
    await users.find_one({"name": name})


async def nobody(users):
    await users.find_one({})
    users.find({}).sort("name")


async def main():
    await by_position(client.shop, users=client.shop.users)
    await by_name(users=client.shop.users)
    await by_default()
    await the_rest(client.shop.users, orders=client.shop.orders)
    await partial(by_partial, client.shop.users)("ada")
