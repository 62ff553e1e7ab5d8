# At the edge of exit stacks: who touches the driver, and who does not
from contextlib import ExitStack
from contextlib import closing
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
exitstack = ExitStack()


def store_enter_context_plain(*args):
    print("enter_context")
    #> ok python.stacks.enter_context: nothing in it waits for the driver


exitstack.enter_context(store_enter_context_plain)


def store_push(*args):
    #> fix async-def: async def store_push(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


exitstack.push(store_push)
#> fix python.stacks.push: [rewrite] Write `stack.push_async_exit(f)` on an AsyncExitStack


def store_push_plain(*args):
    print("push")
    #> ok python.stacks.push: nothing in it waits for the driver


exitstack.push(store_push_plain)


def store_closing_plain(*args):
    print("closing")
    #> ok python.stacks.closing: nothing in it waits for the driver


closing(store_closing_plain)
