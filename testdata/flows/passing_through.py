# A function that gives back what it is given is seen call by call
from typing import cast

from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


def traced(value):
    print(value)
    return value


async def use():
    users = traced(db.users)
    #> kind users: collection
    name = traced("ada")
    #> kind name: none
    orders = cast("object", db.orders)
    #> kind orders: collection
    orders.drop()
    #> fix collection.drop: await orders.drop()
    name.drop()
    #> ok collection.drop: traced() gave a string here
    return users
