# At the edge of functions that call one: who touches the driver, and who does not
from contextvars import copy_context
from functools import cmp_to_key
from functools import reduce
from itertools import accumulate
from itertools import groupby
from json import JSONEncoder
from json import dumps
from re import sub
from timeit import timeit
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
copy_context = copy_context()


def store_sort_key_plain(*args):
    print("sort_key")


sorted(key=store_sort_key_plain)


async def store_cmp_to_key(*args):
    await db.users.insert_one({})


cmp_to_key(store_cmp_to_key)


def store_cmp_to_key_plain(*args):
    print("cmp_to_key")


cmp_to_key(store_cmp_to_key_plain)


def store_map_plain(*args):
    print("map")


map(store_map_plain)


async def store_filter(*args):
    await db.users.insert_one({})


filter(store_filter)


def store_filter_plain(*args):
    print("filter")


filter(store_filter_plain)


async def store_groupby(*args):
    await db.users.insert_one({})


groupby(None, store_groupby)


def store_groupby_plain(*args):
    print("groupby")


groupby(None, store_groupby_plain)


async def store_reduce(*args):
    await db.users.insert_one({})


reduce(store_reduce)


def store_reduce_plain(*args):
    print("reduce")


reduce(store_reduce_plain)


async def store_accumulate(*args):
    await db.users.insert_one({})


accumulate(None, store_accumulate)


def store_accumulate_plain(*args):
    print("accumulate")


accumulate(None, store_accumulate_plain)


async def store_iter(*args):
    await db.users.insert_one({})


iter(store_iter)


def store_iter_plain(*args):
    print("iter")


iter(store_iter_plain)


async def store_substitute(*args):
    await db.users.insert_one({})


sub(store_substitute)


def store_substitute_plain(*args):
    print("substitute")


sub(store_substitute_plain)


async def store_json_hook(*args):
    await db.users.insert_one({})


dumps({}, default=store_json_hook)
dumps(store_json_hook)
# What is written is no hook


def store_json_hook_plain(*args):
    print("json_hook")


dumps({}, default=store_json_hook_plain)


class JsonMethod(JSONEncoder):
    def default(self, *args):
        db.users.insert_one({})


class JsonMethodPlain(JSONEncoder):
    def default(self, *args):
        print("json_method")


async def store_timeit(*args):
    await db.users.insert_one({})


timeit(store_timeit)


def store_timeit_plain(*args):
    print("timeit")


timeit(store_timeit_plain)


async def store_context_run(*args):
    await db.users.insert_one({})


copy_context.run(store_context_run)


def store_context_run_plain(*args):
    print("context_run")


copy_context.run(store_context_run_plain)
