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
    #> kind db: database
    #> kind users: collection
    users.find_one({})
    #> fix collection.find_one: await users.find_one({})
    found = await later()
    #> kind found: collection
    found.find_one({})
    #> fix collection.find_one: await found.find_one({})
    text = str(shop())
    #> kind text: none
    text.command("ping")
    #> ok database.command: text is a string
    return db
