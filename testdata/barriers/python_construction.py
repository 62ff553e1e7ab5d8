# At the edge of construction: who touches the driver, and who does not
from attr import ib
from collections import defaultdict
from dataclasses import field
from enum import Enum
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class InitPlain:
    def __init__(self, *args):
        print("init")
        #> ok python.construction.init: nothing in it waits for the driver


class New:
    def __new__(self, *args):
        #> fix python.construction.new: [barrier] Keep __new__ free of I/O
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class NewPlain:
    def __new__(self, *args):
        print("new")
        #> ok python.construction.new: nothing in it waits for the driver


class Del:
    def __del__(self, *args):
        #> fix python.construction.del: [barrier] Close explicitly
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class DelPlain:
    def __del__(self, *args):
        print("del")
        #> ok python.construction.del: nothing in it waits for the driver


class PostInit:
    def __post_init__(self, *args):
        #> fix python.construction.post_init: [barrier] Move the awaits to an async classmethod
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class PostInitPlain:
    def __post_init__(self, *args):
        print("post_init")
        #> ok python.construction.post_init: nothing in it waits for the driver


def store_default_factory(*args):
    #> fix async-def: async def store_default_factory(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


field(default_factory=store_default_factory)
#> fix python.construction.default_factory: [barrier] Load the value first, in an async classmethod


def store_default_factory_plain(*args):
    print("default_factory")
    #> ok python.construction.default_factory: nothing in it waits for the driver


field(default_factory=store_default_factory_plain)


def store_factory(*args):
    #> fix async-def: async def store_factory(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


ib(factory=store_factory)
#> fix python.construction.factory: [barrier] Load the value first, in an async classmethod


def store_factory_plain(*args):
    print("factory")
    #> ok python.construction.factory: nothing in it waits for the driver


ib(factory=store_factory_plain)


def store_defaultdict(*args):
    #> fix async-def: async def store_defaultdict(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


defaultdict(store_defaultdict)
#> fix python.construction.defaultdict: [barrier] Use a plain dict


def store_defaultdict_plain(*args):
    print("defaultdict")
    #> ok python.construction.defaultdict: nothing in it waits for the driver


defaultdict(store_defaultdict_plain)


class ClassHook:
    def __init_subclass__(self, *args):
        #> fix python.construction.class_hook: [barrier] Keep the hook free of I/O
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ClassHookPlain:
    def __init_subclass__(self, *args):
        print("class_hook")
        #> ok python.construction.class_hook: nothing in it waits for the driver


class Enum(Enum):
    def _missing_(self, *args):
        #> fix python.construction.enum: [barrier] Load before the lookup
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class EnumPlain(Enum):
    def _missing_(self, *args):
        print("enum")
        #> ok python.construction.enum: nothing in it waits for the driver


class Pickle:
    def __copy__(self, *args):
        #> fix python.construction.pickle: [barrier] Keep the hook free of I/O
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class PicklePlain:
    def __copy__(self, *args):
        print("pickle")
        #> ok python.construction.pickle: nothing in it waits for the driver
