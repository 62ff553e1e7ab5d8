# However a module is imported, its import and what is read through it agree
#> file asyncio.py
import pymongo
import pymongo as ma

client = pymongo.AsyncMongoClient()


def typed(db: ma.asynchronous.database.AsyncDatabase, other: pymongo.asynchronous.collection.AsyncCollection):
    return pymongo is not None

#> file alias.py
import gridfs
import pymongo as m
import pymongo as mm
import pymongo as pm
from pymongo.asynchronous import collection as collections, database

files = gridfs.AsyncGridFSBucket(m.AsyncMongoClient().shop)
kind = pm.asynchronous.collection.AsyncCollection
known = (collections.AsyncCollection, collections.ReturnDocument, pm.errors.PyMongoError)


def local(db: database.AsyncDatabase):
    import pymongo

    return pymongo.AsyncMongoClient, pymongo.AsyncMongoClient

#> file stays.py
import pymongo
import motor

print(pymongo.version, motor._version.version, "from motor")

#> file taken.py
from motor import motor_asyncio


def other(pymongo):
    return pymongo or motor_asyncio.AsyncIOMotorClient()

#> file stars.py
from pymongo import AsyncMongoClient
from pymongo import *
from pymongo.asynchronous.collection import *

one = AsyncMongoClient()
two = AsyncMongoClient()


def rows(collection: AsyncCollection):
    return collection.find({}, sort=[("at", DESCENDING)])

#> file kit/__init__.py
from .types import AsyncMongoClient as AsyncMongoClient

#> file kit/types.py
from typing import Any

from pymongo.asynchronous.database import AsyncDatabase as _AgnosticDatabase
from pymongo import AsyncMongoClient as AsyncMongoClient

AsyncDatabase = _AgnosticDatabase[Any]

#> file kit/use.py
from kit import AsyncMongoClient
from kit.types import AsyncDatabase


async def first(client: AsyncMongoClient, db: AsyncDatabase):
    return await db.users.find_one({}), await client.server_info()

#> file internals.py
from motor.core import coroutine_annotation
from motor.frameworks import asyncio as framework
import motor.metaprogramming

print(coroutine_annotation, framework, motor.metaprogramming)
