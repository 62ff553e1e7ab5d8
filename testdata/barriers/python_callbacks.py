# At the edge of the interpreter's callbacks: who touches the driver, and who does not
from atexit import register
from cmd import Cmd
from io import IOBase
from signal import signal
from socketserver import BaseRequestHandler
from sys import settrace
from weakref import finalize
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def store_atexit_plain(*args):
    print("atexit")
    #> ok python.callbacks.atexit: nothing in it waits for the driver


register(store_atexit_plain)


def store_finalize(*args):
    #> fix async-def: async def store_finalize(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


finalize(None, store_finalize)
#> fix python.callbacks.finalize: [barrier] Close explicitly


def store_finalize_plain(*args):
    print("finalize")
    #> ok python.callbacks.finalize: nothing in it waits for the driver


finalize(None, store_finalize_plain)


def store_signal(*args):
    #> fix async-def: async def store_signal(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


signal(None, store_signal)
#> fix python.callbacks.signal: [barrier] Use loop.add_signal_handler with a sync handler


def store_signal_plain(*args):
    print("signal")
    #> ok python.callbacks.signal: nothing in it waits for the driver


signal(None, store_signal_plain)


def store_hook(*args):
    #> fix async-def: async def store_hook(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


settrace(store_hook)
#> fix python.callbacks.hook: [barrier] Write a sync hook


def store_hook_plain(*args):
    print("hook")
    #> ok python.callbacks.hook: nothing in it waits for the driver


settrace(store_hook_plain)


class Server(BaseRequestHandler):
    def handle(self, *args):
        #> fix python.callbacks.server: [barrier] Keep MongoClient in this server, or move to an async one
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ServerPlain(BaseRequestHandler):
    def handle(self, *args):
        print("server")
        #> ok python.callbacks.server: nothing in it waits for the driver


class Cmd(Cmd):
    def do_orders(self, *args):
        #> fix python.callbacks.cmd: [entry-point] Write a sync command
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class CmdPlain(Cmd):
    def do_orders(self, *args):
        print("cmd")
        #> ok python.callbacks.cmd: nothing in it waits for the driver


class Io(IOBase):
    def read(self, *args):
        #> fix python.callbacks.io: [barrier] Write a class of its own with async read() and write()
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class IoPlain(IOBase):
    def read(self, *args):
        print("io")
        #> ok python.callbacks.io: nothing in it waits for the driver
