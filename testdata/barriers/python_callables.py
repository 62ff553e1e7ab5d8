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
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
copy_context = copy_context()


def store_sort_key_plain(*args):
    print("sort_key")
    #> ok python.callables.sort_key: nothing in it waits for the driver


sorted(key=store_sort_key_plain)


def store_cmp_to_key(*args):
    #> fix async-def: async def store_cmp_to_key(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


cmp_to_key(store_cmp_to_key)
#> fix python.callables.cmp_to_key: [barrier] Compute the keys first, then sort by them


def store_cmp_to_key_plain(*args):
    print("cmp_to_key")
    #> ok python.callables.cmp_to_key: nothing in it waits for the driver


cmp_to_key(store_cmp_to_key_plain)


def store_map_plain(*args):
    print("map")
    #> ok python.callables.map: nothing in it waits for the driver


map(store_map_plain)


def store_filter(*args):
    #> fix async-def: async def store_filter(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


filter(store_filter)
#> fix python.callables.filter: [rewrite] Write `[x for x in xs if await f(x)]`


def store_filter_plain(*args):
    print("filter")
    #> ok python.callables.filter: nothing in it waits for the driver


filter(store_filter_plain)


def store_groupby(*args):
    #> fix async-def: async def store_groupby(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


groupby(None, store_groupby)
#> fix python.callables.groupby: [barrier] Compute the keys first, then group by them


def store_groupby_plain(*args):
    print("groupby")
    #> ok python.callables.groupby: nothing in it waits for the driver


groupby(None, store_groupby_plain)


def store_reduce(*args):
    #> fix async-def: async def store_reduce(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


reduce(store_reduce)
#> fix python.callables.reduce: [rewrite] Write a loop: `for x in xs: total = await f(total, x)`


def store_reduce_plain(*args):
    print("reduce")
    #> ok python.callables.reduce: nothing in it waits for the driver


reduce(store_reduce_plain)


def store_accumulate(*args):
    #> fix async-def: async def store_accumulate(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


accumulate(None, store_accumulate)
#> fix python.callables.accumulate: [rewrite] Write a loop: `for x in xs: total = await f(total, x)`


def store_accumulate_plain(*args):
    print("accumulate")
    #> ok python.callables.accumulate: nothing in it waits for the driver


accumulate(None, store_accumulate_plain)


def store_iter(*args):
    #> fix async-def: async def store_iter(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


iter(store_iter)
#> fix python.callables.iter: [rewrite] Write a loop: `while (x := await f()) != sentinel:`


def store_iter_plain(*args):
    print("iter")
    #> ok python.callables.iter: nothing in it waits for the driver


iter(store_iter_plain)


def store_substitute(*args):
    #> fix async-def: async def store_substitute(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


sub(store_substitute)
#> fix python.callables.substitute: [barrier] Find the matches first, await for each of them


def store_substitute_plain(*args):
    print("substitute")
    #> ok python.callables.substitute: nothing in it waits for the driver


sub(store_substitute_plain)


def store_json_hook(*args):
    #> fix async-def: async def store_json_hook(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


dumps({}, default=store_json_hook)
#> fix python.callables.json_hook: [barrier] Load everything first, then encode or decode plain data
dumps(store_json_hook)
# What is written is no hook


def store_json_hook_plain(*args):
    print("json_hook")
    #> ok python.callables.json_hook: nothing in it waits for the driver


dumps({}, default=store_json_hook_plain)


class JsonMethod(JSONEncoder):
    def default(self, *args):
        #> fix python.callables.json_method: [barrier] Load everything first, then encode plain data
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class JsonMethodPlain(JSONEncoder):
    def default(self, *args):
        print("json_method")
        #> ok python.callables.json_method: nothing in it waits for the driver


def store_timeit(*args):
    #> fix async-def: async def store_timeit(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


timeit(store_timeit)
#> fix python.callables.timeit: [rewrite] Measure in an async function


def store_timeit_plain(*args):
    print("timeit")
    #> ok python.callables.timeit: nothing in it waits for the driver


timeit(store_timeit_plain)


def store_context_run(*args):
    #> fix async-def: async def store_context_run(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


copy_context.run(store_context_run)
#> fix python.callables.context_run: [rewrite] Write `await asyncio.create_task(f(x), context=ctx)` (3.11)


def store_context_run_plain(*args):
    print("context_run")
    #> ok python.callables.context_run: nothing in it waits for the driver


copy_context.run(store_context_run_plain)
