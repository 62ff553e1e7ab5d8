# A method is not renamed onto one that its class has, and what stays a plain def gets no await
import unittest

from pymongo import AsyncMongoClient

rows = AsyncMongoClient().shop.rows


class Orders(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        rows.delete_many({})

    async def asyncSetUp(self):
        self.key = 1


class Users(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await rows.delete_many({})


class Store:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        rows.insert_one({})


class Log:
    async def rewind(self):
        await rows.update_one({}, {})

    def __aiter__(self):
        self.rewind()
        return self

    async def __anext__(self):
        row = await rows.find_one_and_update({}, {})
        if row is None:
            raise StopAsyncIteration
        return row


class Rows:
    def __aiter__(self):
        return iter(rows.aggregate([]))
