# A name that is bound to something else already, or that a global statement speaks of, keeps the old one
#> file app/wrapped.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient as MongoClient


class AsyncMongoClient:
    def __init__(self, uri):
        self.client = MongoClient(uri)


#> file app/types.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection as Collection

AsyncCollection = dict
__all__ = ["AsyncCollection", "Collection", "MongoClient"]
#> fix client.class: AsyncMongoClient


def opened(uri) -> Collection:
    return MongoClient(uri).shop.users
    #> fix client.class: AsyncMongoClient


#> file app/importer.py
from app import types
from app.types import Collection, MongoClient
#> fix client.class: AsyncMongoClient


def both(uri) -> tuple[Collection, types.Collection]:
    return MongoClient(uri).shop.users, types.MongoClient(uri).shop.users
    #> fix client.class: AsyncMongoClient
    #> fix client.class: types.AsyncMongoClient


#> file app/late.py
def load():
    global MongoClient
    from pymongo import MongoClient
    #> fix client.class: from pymongo import AsyncMongoClient as MongoClient


def opened():
    return MongoClient().shop


#> file app/shadowed.py
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient as AsyncIOMotorClient


def wrapped(AsyncMongoClient):
    return AsyncMongoClient(AsyncIOMotorClient())


#> file app/own.py
from app.types import MongoClient
#> fix client.class: AsyncMongoClient as MongoClient


def AsyncMongoClient(uri):
    return MongoClient(uri)


#> file app/half.py
try:
    from pymongo import AsyncMongoClient
except ImportError:
    from motor.motor_asyncio import AsyncIOMotorClient as AsyncMongoClient
    #> fix client.class: from pymongo import AsyncMongoClient as AsyncMongoClient
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Both:
    AsyncMongoClient = None
    clients = AsyncMongoClient, MongoClient
    #> fix client.class: AsyncMongoClient
