# Names that only Motor has, and arguments that stand elsewhere
import pymongo
from bson.codec_options import CodecOptions
from gridfs import GridOut
#> fix grid_out.class: from gridfs import AsyncGridOut
from motor.motor_asyncio import (
    AsyncIOMotorClient,
    AsyncIOMotorClientEncryption,
    AsyncIOMotorCollection,
)
#> fix client.class: from pymongo import AsyncMongoClient
#> fix encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

client = AsyncIOMotorClient()
#> fix client.class: AsyncMongoClient
db = client.shop


def gone(raw):
    loop = db.users.get_io_loop()
    #> fix motor.get_io_loop.collection??: [review] Rewrite it: asyncio.get_running_loop() works in a coroutine only
    other = client.io_loop
    #> fix motor.io_loop.client: [signature] Write asyncio.get_running_loop()
    sync = db.users.delegate
    #> fix motor.delegate.collection: [signature] Write a MongoClient of its own, where a blocking handle is needed
    again = db.users.wrap(raw)
    #> fix motor.wrap.collection: [signature] Write the object that PyMongo Async itself returns
    cursor = db.users.find()
    return loop, other, sync, again, cursor.started
    #> fix motor.started.cursor: [signature] Write a flag kept beside the cursor


def other(stack):
    return stack.delegate, stack.wrap(1)


async def latent():
    rows = db.users.aggregate([]).batch_size(50)
    #> fix command_cursor.batch_size??: [review] Pass batchSize=50 to the call that makes the cursor
    #> fix collection.aggregate: (await db.users.aggregate([])).batch_size(50)
    return await rows.to_list(None)


def build(providers, loop):
    codec = CodecOptions(tz_aware=True)
    users = AsyncIOMotorCollection(db, "users", codec)
    #> fix collection.class: AsyncCollection(db, "users", codec_options=codec)
    #> fix collection.class: AsyncCollection
    keys = AsyncIOMotorClientEncryption(providers, "keys.vault", client, codec, loop)
    #> fix encryption.class: AsyncClientEncryption(providers, "keys.vault", client, codec)
    #> fix encryption.class: AsyncClientEncryption
    return users, keys


def plain(sync: Database, key):
    #> fix async-def: async def plain(sync: AsyncDatabase, key):
    #> fix database.class: AsyncDatabase
    users = Collection(sync, "users", create=True)
    #> fix collection.class: [signature] Create it with `await database.create_collection(name)`
    #> fix collection.class: AsyncCollection
    file = GridOut(sync.fs, key)
    #> fix grid_out.class??: [review] Await open() before an attribute is read
    #> fix grid_out.class: AsyncGridOut
    with pymongo.timeout(5):
        users.find_one()
        #> fix collection.find_one: await users.find_one()
    return file.filename
