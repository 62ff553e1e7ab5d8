# In a function that becomes async no event loop is started, and no bridge to a thread is left
import asyncio
import unittest

from asgiref.sync import sync_to_async
from channels.db import database_sync_to_async
from pymongo import AsyncMongoClient
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def work(client):
    await client.shop.users.insert_one({})


async def main(loop, task):
    client = AsyncMongoClient()
    await work(client)
    await task
    result = asyncio.run(work(client), debug=True)
    await client.close()
    return result


def other():
    asyncio.run(work(AsyncMongoClient()))


async def bridged(key):
    one = await users.find_one({"_id": key})
    two = await users.find_one({"_id": key})
    three = await users.find_one(key)
    count = users.count_documents
    return one, two, three, await count({})


async def load(key):
    return await users.find_one({"_id": key})


class Consumer:
    @staticmethod
    @database_sync_to_async  # a thread
    async def user(key):
        return await users.find_one({"_id": key})


@sync_to_async
def pause(n):
    return n


class End(unittest.IsolatedAsyncioTestCase):
    async def test_end(self):
        cursor = users.find()
        with self.assertRaises(StopAsyncIteration):
            await cursor.next()
        self.assertRaises(StopIteration, next, iter([]))
