# A name that is bound to something else already, or that a global statement speaks of, keeps the old one
#> file app/wrapped.py
from pymongo import AsyncMongoClient as MongoClient


class AsyncMongoClient:
    def __init__(self, uri):
        self.client = MongoClient(uri)

#> file app/types.py
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection as Collection

AsyncCollection = dict
__all__ = ["AsyncCollection", "Collection", "AsyncMongoClient"]


def opened(uri) -> Collection:
    return AsyncMongoClient(uri).shop.users

#> file app/importer.py
from app import types
from app.types import Collection, AsyncMongoClient


def both(uri) -> tuple[Collection, types.Collection]:
    return AsyncMongoClient(uri).shop.users, types.AsyncMongoClient(uri).shop.users

#> file app/late.py
def load():
    global MongoClient
    from pymongo import AsyncMongoClient as MongoClient


def opened():
    return MongoClient().shop

#> file app/shadowed.py
from pymongo import AsyncMongoClient as AsyncIOMotorClient


def wrapped(AsyncMongoClient):
    return AsyncMongoClient(AsyncIOMotorClient())

#> file app/own.py
from app.types import AsyncMongoClient as MongoClient


def AsyncMongoClient(uri):
    return MongoClient(uri)

#> file app/half.py
try:
    from pymongo import AsyncMongoClient
except ImportError:
    from pymongo import AsyncMongoClient as AsyncMongoClient
from pymongo import AsyncMongoClient


class Both:
    AsyncMongoClient = None
    clients = AsyncMongoClient, AsyncMongoClient
