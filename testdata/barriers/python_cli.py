# At the edge of argparse: who touches the driver, and who does not
from argparse import Action
from argparse import ArgumentParser
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
argumentparser = ArgumentParser()


def store_set_defaults(*args):
    #> fix async-def: async def store_set_defaults(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


argumentparser.set_defaults(store_set_defaults)
#> fix python.cli.set_defaults: [entry-point] Let the one place that calls `args.func(args)` run it
#> fix loops.thread??: [review] Open a client of its own there


def store_set_defaults_plain(*args):
    print("set_defaults")
    #> ok python.cli.set_defaults: nothing in it waits for the driver


argumentparser.set_defaults(store_set_defaults_plain)


def store_add_argument(*args):
    #> fix async-def: async def store_add_argument(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


argumentparser.add_argument(store_add_argument)
#> fix python.cli.add_argument: [barrier] Parse plain text; load in the async main


def store_add_argument_plain(*args):
    print("add_argument")
    #> ok python.cli.add_argument: nothing in it waits for the driver


argumentparser.add_argument(store_add_argument_plain)


class Action(Action):
    def __call__(self, *args):
        #> fix python.cli.action: [barrier] Store plain values in the action; load in the async main
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ActionPlain(Action):
    def __call__(self, *args):
        print("action")
        #> ok python.cli.action: nothing in it waits for the driver
