# An async cursor says by StopAsyncIteration that it is at its end
import contextlib
import unittest

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


def first(default):
    #> fix async-def: async def first(default):
    cursor = users.find()
    try:
        return next(cursor)
        #> fix cursor.builtin_next: await anext(cursor)
    except StopIteration:
        #> fix cursor.builtin_next: StopAsyncIteration
        return default


def second(default):
    #> fix async-def: async def second(default):
    cursor = users.find()
    try:
        return cursor.next()["name"]
        #> fix cursor.next: (await cursor.next())["name"]
    except (KeyError, StopIteration):
        #> fix cursor.next: StopAsyncIteration
        return default
    finally:
        cursor.close()
        #> fix cursor.close: await cursor.close()


def third(rows):
    #> fix async-def: async def third(rows):
    with contextlib.suppress(StopIteration):
        print(next(rows))
        #> ok cursor.builtin_next: next() of some other iterator
    with contextlib.suppress(StopIteration):
        #> fix cursor.builtin_next: StopAsyncIteration
        print(next(users.find()))
        #> fix cursor.builtin_next: await anext(users.find())
    try:
        users.find_one()
        #> fix collection.find_one: await users.find_one()
    except StopIteration:
        print("never")


class CursorTest(unittest.TestCase):
    #> fix python.unittest.test: IsolatedAsyncioTestCase
    def test_end(self):
        #> fix async-def: async def test_end(self):
        with self.assertRaises(StopIteration):
            #> fix cursor.builtin_next: StopAsyncIteration
            next(users.find())
            #> fix cursor.builtin_next: await anext(users.find())

    def test_handed_over(self, rows):
        #> fix async-def: async def test_handed_over(self, rows):
        self.assertRaises(StopIteration, next, users.find())
        #> fix cursor.builtin_next: with self.assertRaises(StopAsyncIteration): await anext(users.find())
        #> fix cursor.builtin_next: StopAsyncIteration
        self.assertRaises(StopIteration, next, rows)
        #> ok cursor.builtin_next: next() of some other iterator


def submitted(pool):
    #> fix async-def: async def submitted(pool):
    return pool.submit(next, users.find(), None)
    #> fix cursor.builtin_next: [rewrite] Await anext() in its place
    #> fix loops.thread??: [review] Open a client of its own there
