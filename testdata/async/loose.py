# A coroutine that a sync function drops is a question, and nothing spreads to its callers
import asyncio

from pymongo import AsyncMongoClient, MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users
orders = MongoClient().shop.orders
#> fix client.class: AsyncMongoClient


async def audit(event):
    await users.insert_one({"event": event})


async def load(key):
    return await users.find_one({"_id": key})


def notify(event):
    #> ok async-def: what it drops does not run today either
    audit(event)
    #> fix call??: [review] Start it with asyncio.create_task(), or make the caller async


def run(event):
    notify(event)
    #> ok call: notify() stays as it is


def name(key):
    return load(key)["name"]
    #> fix call??: [review] Make the caller async and await it, or run it with asyncio.run()


def started(event):
    return asyncio.create_task(audit(event))
    #> ok call: a task runs it


def cancel(key):
    #> fix async-def: async def cancel(key):
    audit("cancel")
    #> fix call: await audit("cancel")
    orders.delete_one({"_id": key})
    #> fix collection.delete_one: await orders.delete_one({"_id": key})
