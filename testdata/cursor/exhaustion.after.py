# An async cursor says by StopAsyncIteration that it is at its end
import contextlib
import unittest

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def first(default):
    cursor = users.find()
    try:
        return await anext(cursor)
    except StopAsyncIteration:
        return default


async def second(default):
    cursor = users.find()
    try:
        return (await cursor.next())["name"]
    except (KeyError, StopAsyncIteration):
        return default
    finally:
        await cursor.close()


async def third(rows):
    with contextlib.suppress(StopIteration):
        print(next(rows))
    with contextlib.suppress(StopAsyncIteration):
        print(await anext(users.find()))
    try:
        await users.find_one()
    except StopIteration:
        print("never")


class CursorTest(unittest.IsolatedAsyncioTestCase):
    async def test_end(self):
        with self.assertRaises(StopAsyncIteration):
            await anext(users.find())

    async def test_handed_over(self, rows):
        with self.assertRaises(StopAsyncIteration):
            await anext(users.find())
        self.assertRaises(StopIteration, next, rows)


async def submitted(pool):
    return pool.submit(next, users.find(), None)
