# Modules that import each other still hand over their objects
#> file app/a.py
from pymongo import AsyncMongoClient

import app.b

client = AsyncMongoClient()


async def ping():
    await app.b.users().find_one({})

#> file app/b.py
from app import a


def users():
    return a.client.shop.users
    #> kind a.client: client


async def first():
    users().find_one({})
    #> fix collection.find_one: await users().find_one({})


def name():
    return users().full_name
