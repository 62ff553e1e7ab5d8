# A coroutine that a sync function drops is a question, and nothing spreads to its callers
import asyncio

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users
orders = AsyncMongoClient().shop.orders


async def audit(event):
    await users.insert_one({"event": event})


async def load(key):
    return await users.find_one({"_id": key})


def notify(event):
    audit(event)


def run(event):
    notify(event)


def name(key):
    return load(key)["name"]


def started(event):
    return asyncio.create_task(audit(event))


async def cancel(key):
    await audit("cancel")
    await orders.delete_one({"_id": key})
