# At the edge of construction: who touches the driver, and who does not
from attr import ib
from collections import defaultdict
from dataclasses import field
from enum import Enum
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class InitPlain:
    def __init__(self, *args):
        print("init")


class New:
    def __new__(self, *args):
        db.users.insert_one({})


class NewPlain:
    def __new__(self, *args):
        print("new")


class Del:
    def __del__(self, *args):
        db.users.insert_one({})


class DelPlain:
    def __del__(self, *args):
        print("del")


class PostInit:
    def __post_init__(self, *args):
        db.users.insert_one({})


class PostInitPlain:
    def __post_init__(self, *args):
        print("post_init")


async def store_default_factory(*args):
    await db.users.insert_one({})


field(default_factory=store_default_factory)


def store_default_factory_plain(*args):
    print("default_factory")


field(default_factory=store_default_factory_plain)


async def store_factory(*args):
    await db.users.insert_one({})


ib(factory=store_factory)


def store_factory_plain(*args):
    print("factory")


ib(factory=store_factory_plain)


async def store_defaultdict(*args):
    await db.users.insert_one({})


defaultdict(store_defaultdict)


def store_defaultdict_plain(*args):
    print("defaultdict")


defaultdict(store_defaultdict_plain)


class ClassHook:
    def __init_subclass__(self, *args):
        db.users.insert_one({})


class ClassHookPlain:
    def __init_subclass__(self, *args):
        print("class_hook")


class Enum(Enum):
    def _missing_(self, *args):
        db.users.insert_one({})


class EnumPlain(Enum):
    def _missing_(self, *args):
        print("enum")


class Pickle:
    def __copy__(self, *args):
        db.users.insert_one({})


class PicklePlain:
    def __copy__(self, *args):
        print("pickle")
