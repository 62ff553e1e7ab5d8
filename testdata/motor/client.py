# What Motor's client takes and has, and PyMongo Async does not
import asyncio

from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient


def connect(uri, loop):
    client = AsyncIOMotorClient(uri, io_loop=loop)
    #> fix client.class: AsyncMongoClient
    #> fix client.class: AsyncMongoClient(uri)
    #> kind client: client
    client.get_io_loop = asyncio.get_running_loop
    #> fix motor.get_io_loop.client: [signature] Delete the assignment: a client stays on the event loop of its first operation
    return client


def plain(uri, loop):
    Start(uri, io_loop=loop)
    #> ok client.class: a class of the project, whatever it does with io_loop
    return AsyncIOMotorClient(uri)
    #> fix client.class: AsyncMongoClient


class Start:
    def __init__(self, uri, io_loop):
        self.uri = uri
