# What Motor's client takes and has, and PyMongo Async does not
import asyncio

from pymongo import AsyncMongoClient


def connect(uri, loop):
    client = AsyncMongoClient(uri)
    client.get_io_loop = asyncio.get_running_loop
    return client


def plain(uri, loop):
    Start(uri, io_loop=loop)
    return AsyncMongoClient(uri)


class Start:
    def __init__(self, uri, io_loop):
        self.uri = uri
