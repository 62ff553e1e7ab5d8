# At the edge of argparse: who touches the driver, and who does not
from argparse import Action
from argparse import ArgumentParser
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
argumentparser = ArgumentParser()


async def store_set_defaults(*args):
    await db.users.insert_one({})


argumentparser.set_defaults(store_set_defaults)


def store_set_defaults_plain(*args):
    print("set_defaults")


argumentparser.set_defaults(store_set_defaults_plain)


async def store_add_argument(*args):
    await db.users.insert_one({})


argumentparser.add_argument(store_add_argument)


def store_add_argument_plain(*args):
    print("add_argument")


argumentparser.add_argument(store_add_argument_plain)


class Action(Action):
    def __call__(self, *args):
        db.users.insert_one({})


class ActionPlain(Action):
    def __call__(self, *args):
        print("action")
