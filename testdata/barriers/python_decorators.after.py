# At the edge of decorators: who touches the driver, and who does not
from asyncio import coroutine
from atexit import register
from contextlib import contextmanager
from functools import lru_cache
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


@property
def store_property_plain(*args):
    print("property")


class Setter2:
    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        db.users.insert_one({})


class Setter3:
    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        print("setter")


@lru_cache
async def store_cached(*args):
    await db.users.insert_one({})


@lru_cache
def store_cached_plain(*args):
    print("cached")


@contextmanager
def store_contextmanager_plain(*args):
    print("contextmanager")


@coroutine
async def store_coroutine(*args):
    await db.users.insert_one({})


@coroutine
def store_coroutine_plain(*args):
    print("coroutine")


@register
def store_atexit(*args):
    db.users.insert_one({})


@register
def store_atexit_plain(*args):
    print("atexit")


@contextmanager()()
async def store_context_decorator(*args):
    await db.users.insert_one({})


@contextmanager()()
def store_context_decorator_plain(*args):
    print("context_decorator")
