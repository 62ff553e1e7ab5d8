# Names that only Motor has, and arguments that stand elsewhere
import pymongo
from bson.codec_options import CodecOptions
from gridfs import AsyncGridOut
from pymongo.asynchronous.encryption import AsyncClientEncryption
from pymongo.asynchronous.collection import AsyncCollection
from pymongo import (
    AsyncMongoClient,
)
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.database import AsyncDatabase

client = AsyncMongoClient()
db = client.shop


def gone(raw):
    loop = db.users.get_io_loop()
    other = client.io_loop
    sync = db.users.delegate
    again = db.users.wrap(raw)
    cursor = db.users.find()
    return loop, other, sync, again, cursor.started


def other(stack):
    return stack.delegate, stack.wrap(1)


async def latent():
    rows = (await db.users.aggregate([])).batch_size(50)
    return await rows.to_list(None)


def build(providers, loop):
    codec = CodecOptions(tz_aware=True)
    users = AsyncCollection(db, "users", codec_options=codec)
    keys = AsyncClientEncryption(providers, "keys.vault", client, codec)
    return users, keys


async def plain(sync: AsyncDatabase, key):
    users = AsyncCollection(sync, "users", create=True)
    file = AsyncGridOut(sync.fs, key)
    with pymongo.timeout(5):
        await users.find_one()
    return file.filename
