# The truth of a database or a collection raises
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


def check(coll=None):
    coll = coll or db.users
    if not db:
        return None
    return bool(coll)


def right(coll=None):
    if coll is None:
        coll = db.users
    return db is not None and coll.name
