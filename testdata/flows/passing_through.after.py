# A function that gives back what it is given is seen call by call
from typing import cast

from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


def traced(value):
    print(value)
    return value


async def use():
    users = traced(db.users)
    name = traced("ada")
    orders = cast("object", db.orders)
    await orders.drop()
    name.drop()
    return users
