# In a function that becomes async no event loop is started, and no bridge to a thread is left
import asyncio
import unittest

from asgiref.sync import sync_to_async
from channels.db import database_sync_to_async
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


async def work(client):
    await client.shop.users.insert_one({})


def main(loop, task):
    #> fix async-def: async def main(loop, task):
    client = AsyncIOMotorClient()
    #> fix client.class: AsyncMongoClient
    loop.run_until_complete(work(client))
    #> fix python.asyncio.run: await work(client)
    asyncio.get_event_loop().run_until_complete(task)
    #> fix python.asyncio.run: await task
    result = asyncio.run(work(client), debug=True)
    #> fix python.asyncio.run: [entry-point] Await it: a loop runs already
    client.close()
    #> fix client.close: await client.close()
    return result


def other():
    asyncio.run(work(AsyncIOMotorClient()))
    #> fix client.class: AsyncMongoClient


async def bridged(key):
    one = await sync_to_async(users.find_one)({"_id": key})
    #> fix python.asyncio.sync_to_async: users.find_one({"_id": key})
    two = await sync_to_async(users.find_one, thread_sensitive=False)({"_id": key})
    #> fix python.asyncio.sync_to_async: users.find_one({"_id": key})
    three = await sync_to_async(lambda: users.find_one(key))()
    #> fix python.asyncio.sync_to_async: users.find_one(key)
    count = sync_to_async(users.count_documents)
    #> fix python.asyncio.sync_to_async: users.count_documents
    return one, two, three, await count({})


@sync_to_async
#> fix python.asyncio.sync_to_async_decorator: async def load(key):
def load(key):
    #> fix async-def: async def load(key):
    return users.find_one({"_id": key})
    #> fix collection.find_one: await users.find_one({"_id": key})


class Consumer:
    @staticmethod
    @database_sync_to_async  # a thread
    #> fix python.asyncio.sync_to_async_decorator: [rewrite] Drop the decorator: the function is a coroutine function itself
    def user(key):
        #> fix async-def: async def user(key):
        return users.find_one({"_id": key})
        #> fix collection.find_one: await users.find_one({"_id": key})


@sync_to_async
def pause(n):
    return n


class End(unittest.IsolatedAsyncioTestCase):
    async def test_end(self):
        cursor = users.find()
        self.assertRaises(StopIteration, cursor.next)
        #> fix python.unittest.assert_raises: with self.assertRaises(StopAsyncIteration): await cursor.next()
        #> fix cursor.next: StopAsyncIteration
        self.assertRaises(StopIteration, next, iter([]))
