# At the edge of exit stacks: who touches the driver, and who does not
from contextlib import ExitStack
from contextlib import closing
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
exitstack = ExitStack()


def store_enter_context_plain(*args):
    print("enter_context")


exitstack.enter_context(store_enter_context_plain)


async def store_push(*args):
    await db.users.insert_one({})


exitstack.push(store_push)


def store_push_plain(*args):
    print("push")


exitstack.push(store_push_plain)


def store_closing_plain(*args):
    print("closing")


closing(store_closing_plain)
