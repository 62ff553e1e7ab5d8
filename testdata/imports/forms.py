# Each form of an import statement moves name by name
import pymongo
import motor.motor_asyncio
#> fix import: import pymongo
import pymongo.collection as pc
#> fix import: import pymongo.asynchronous.collection as pc
from motor.motor_asyncio import AsyncIOMotorClient as Client
#> fix client.class: from pymongo import AsyncMongoClient as Client
from pymongo import ASCENDING, MongoClient, errors
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection, ReturnDocument
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection from pymongo.collection import Collection
from pymongo.database import (
    Database,
)
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase
from pymongo.errors import DuplicateKeyError
#> ok client.class: errors are shared, DuplicateKeyError is no driver class

a = Client()
#> kind a: client
b = pymongo.MongoClient()
#> fix client.class: pymongo.AsyncMongoClient
#> kind b: client
c = motor.motor_asyncio.AsyncIOMotorClient()
#> fix client.class: pymongo.AsyncMongoClient
#> kind c: client


def typed(users: pc.Collection, db: "Database", other: "MongoClient | None" = None):
    #> fix collection.class: pc.AsyncCollection
    #> fix database.class: AsyncDatabase
    #> fix client.class: AsyncMongoClient
    #> kind users: collection
    return isinstance(db, Database) and isinstance(users, (Collection, str))
    #> fix database.class: AsyncDatabase
    #> fix collection.class: AsyncCollection


order = (ASCENDING, errors, ReturnDocument, DuplicateKeyError)
