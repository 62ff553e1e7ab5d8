# At the edge of the interpreter's callbacks: who touches the driver, and who does not
from atexit import register
from cmd import Cmd
from io import IOBase
from signal import signal
from socketserver import BaseRequestHandler
from sys import settrace
from weakref import finalize
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


def store_atexit_plain(*args):
    print("atexit")


register(store_atexit_plain)


async def store_finalize(*args):
    await db.users.insert_one({})


finalize(None, store_finalize)


def store_finalize_plain(*args):
    print("finalize")


finalize(None, store_finalize_plain)


async def store_signal(*args):
    await db.users.insert_one({})


signal(None, store_signal)


def store_signal_plain(*args):
    print("signal")


signal(None, store_signal_plain)


async def store_hook(*args):
    await db.users.insert_one({})


settrace(store_hook)


def store_hook_plain(*args):
    print("hook")


settrace(store_hook_plain)


class Server(BaseRequestHandler):
    def handle(self, *args):
        db.users.insert_one({})


class ServerPlain(BaseRequestHandler):
    def handle(self, *args):
        print("server")


class Cmd(Cmd):
    def do_orders(self, *args):
        db.users.insert_one({})


class CmdPlain(Cmd):
    def do_orders(self, *args):
        print("cmd")


class Io(IOBase):
    def read(self, *args):
        db.users.insert_one({})


class IoPlain(IOBase):
    def read(self, *args):
        print("io")
