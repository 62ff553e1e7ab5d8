# What a function returns is what its call is
from pymongo import AsyncMongoClient


def connect():
    return AsyncMongoClient()


def shop(client=None):
    if client is None:
        client = connect()
    return client.shop


def both():
    return shop(), shop().users


async def later():
    return shop().users


async def use():
    db, users = both()
    await users.find_one({})
    found = await later()
    await found.find_one({})
    text = str(shop())
    text.command("ping")
    return db
