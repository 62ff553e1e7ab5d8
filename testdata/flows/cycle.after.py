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


async def first():
    await users().find_one({})


def name():
    return users().full_name
