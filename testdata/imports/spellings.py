# However a module is imported, its import and what is read through it agree
#> file asyncio.py
from motor import motor_asyncio
#> fix import: import pymongo
from motor import motor_asyncio as ma
#> fix import: import pymongo as ma

client = motor_asyncio.AsyncIOMotorClient()
#> fix client.class: pymongo.AsyncMongoClient


def typed(db: ma.AsyncIOMotorDatabase, other: motor_asyncio.AsyncIOMotorCollection):
    #> fix database.class: ma.asynchronous.database.AsyncDatabase
    #> fix collection.class: pymongo.asynchronous.collection.AsyncCollection
    return motor_asyncio is not None
    #> fix import: pymongo

#> file alias.py
import motor as m
#> fix import: import pymongo as m
import motor.motor_asyncio as mm
#> fix import: import pymongo as mm
import pymongo as pm
from pymongo import collection as collections, database
#> fix import: from pymongo.asynchronous import collection as collections
#> fix import: from pymongo.asynchronous import database

files = mm.AsyncIOMotorGridFSBucket(m.MotorClient().shop)
#> fix bucket.class: gridfs.AsyncGridFSBucket
#> fix client.class: m.AsyncMongoClient
kind = pm.collection.Collection
#> fix collection.class: pm.asynchronous.collection.AsyncCollection
known = (collections.Collection, collections.ReturnDocument, pm.errors.PyMongoError)
#> fix collection.class: collections.AsyncCollection


def local(db: database.Database):
    #> fix database.class: database.AsyncDatabase
    from motor import motor_tornado, motor_asyncio
    #> fix import: import pymongo
    #> fix import: import pymongo

    return motor_tornado.MotorClient, motor_asyncio.AsyncIOMotorClient
    #> fix client.class: pymongo.AsyncMongoClient
    #> fix client.class: pymongo.AsyncMongoClient

#> file stays.py
import motor
#> fix import: [import] Drop the import once nothing reads motor._version

print(motor.version, motor._version.version, "from motor")
#> fix import: pymongo.version
#> fix import: [rename] Replace motor._version: PyMongo Async has none

#> file taken.py
from motor import motor_asyncio
#> fix import: [import] Drop the import once nothing reads motor.motor_asyncio.AsyncIOMotorClient


def other(pymongo):
    return pymongo or motor_asyncio.AsyncIOMotorClient()
    #> fix client.class: [rename] Write pymongo.AsyncMongoClient

#> file stars.py
from motor.motor_asyncio import *
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import *
from pymongo.collection import *
#> fix collection.class: from pymongo.asynchronous.collection import *

one = AsyncIOMotorClient()
#> fix client.class: AsyncMongoClient
two = MongoClient()
#> fix client.class: AsyncMongoClient


def rows(collection: Collection):
    #> fix collection.class: AsyncCollection
    return collection.find({}, sort=[("at", DESCENDING)])

#> file kit/__init__.py
from .types import AsyncIOMotorClient as AsyncIOMotorClient
#> fix client.class: AsyncMongoClient as AsyncMongoClient

#> file kit/types.py
from typing import Any

from motor.core import AgnosticDatabase as _AgnosticDatabase
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase as _AgnosticDatabase
from motor.motor_asyncio import AsyncIOMotorClient as AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient as AsyncMongoClient

AgnosticDatabase = _AgnosticDatabase[Any]
#> fix database.class: AsyncDatabase

#> file kit/use.py
from kit import AsyncIOMotorClient
#> fix client.class: AsyncMongoClient
from kit.types import AgnosticDatabase
#> fix database.class: AsyncDatabase


async def first(client: AsyncIOMotorClient, db: AgnosticDatabase):
    #> fix client.class: AsyncMongoClient
    #> fix database.class: AsyncDatabase
    return await db.users.find_one({}), await client.server_info()

#> file internals.py
from motor.core import coroutine_annotation
#> fix import: [import] Drop the import
from motor.frameworks import asyncio as framework
#> fix import: [import] Drop the import
import motor.metaprogramming
#> fix import: [import] Drop the import once nothing reads motor.metaprogramming

print(coroutine_annotation, framework, motor.metaprogramming)
#> fix import: [rename] Replace motor.metaprogramming: PyMongo Async has none
