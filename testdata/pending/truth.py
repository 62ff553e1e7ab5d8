# The truth of a database or a collection raises
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def check(coll=None):
    coll = coll or db.users
    #> fix collection.class??: [review] Compare the collection with None
    if not db:
        #> fix database.class??: [review] Compare the database with None
        return None
    return bool(coll)
    #> fix collection.class??: [review] Compare the collection with None


def right(coll=None):
    if coll is None:
        coll = db.users
    return db is not None and coll.name
