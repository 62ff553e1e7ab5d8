# At the edge of decorators: who touches the driver, and who does not
from asyncio import coroutine
from atexit import register
from contextlib import contextmanager
from functools import lru_cache
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


@property
def store_property_plain(*args):
    print("property")
    #> ok python.decorators.property: nothing in it waits for the driver


class Setter2:
    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        #> fix python.decorators.setter: [barrier] Make the setter of size an async method
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class Setter3:
    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        print("setter")
        #> ok python.decorators.setter: nothing in it waits for the driver


@lru_cache
def store_cached(*args):
    #> fix async-def: async def store_cached(*args):
    #> fix python.decorators.cached: [rewrite] Cache the awaited value
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@lru_cache
def store_cached_plain(*args):
    print("cached")
    #> ok python.decorators.cached: nothing in it waits for the driver


@contextmanager
def store_contextmanager_plain(*args):
    print("contextmanager")
    #> ok python.decorators.contextmanager: nothing in it waits for the driver


@coroutine
def store_coroutine(*args):
    #> fix async-def: async def store_coroutine(*args):
    #> fix python.decorators.coroutine: [rewrite] Drop the decorator
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@coroutine
def store_coroutine_plain(*args):
    print("coroutine")
    #> ok python.decorators.coroutine: nothing in it waits for the driver


@register
def store_atexit(*args):
    #> fix python.decorators.atexit: [barrier] Close where the program ends: `async with`
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@register
def store_atexit_plain(*args):
    print("atexit")
    #> ok python.decorators.atexit: nothing in it waits for the driver


@contextmanager()()
def store_context_decorator(*args):
    #> fix async-def: async def store_context_decorator(*args):
    #> fix python.decorators.context_decorator: [rewrite] Enter the manager inside the body
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@contextmanager()()
def store_context_decorator_plain(*args):
    print("context_decorator")
    #> ok python.decorators.context_decorator: nothing in it waits for the driver
