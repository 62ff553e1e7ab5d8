# Each form of an import statement moves name by name
import pymongo
import pymongo
import pymongo.asynchronous.collection as pc
from pymongo import AsyncMongoClient as Client
from pymongo import ASCENDING, AsyncMongoClient, errors
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import ReturnDocument
from pymongo.asynchronous.database import (
    AsyncDatabase,
)
from pymongo.errors import DuplicateKeyError

a = Client()
b = pymongo.AsyncMongoClient()
c = pymongo.AsyncMongoClient()


def typed(users: pc.AsyncCollection, db: "AsyncDatabase", other: "AsyncMongoClient | None" = None):
    return isinstance(db, AsyncDatabase) and isinstance(users, (AsyncCollection, str))


order = (ASCENDING, errors, ReturnDocument, DuplicateKeyError)
