# Code outside of the project iterates with a plain for, which finds nothing in an async cursor
import json

import pandas
from bson.json_util import dumps
from gridfs import GridFS
#> fix gridfs.class: from gridfs import AsyncGridFS
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def frame():
    #> fix async-def: async def frame():
    table = pandas.DataFrame(db.users.find())
    #> fix cursor.for??: [review] Hand over what to_list() gives
    text = dumps(db.users.find())
    #> fix cursor.for??: [review] Hand over what to_list() gives
    print(db.users.find())
    #> ok call: print() iterates over nothing
    db.copies.insert_many(db.users.find())
    #> fix collection.insert_many: await db.copies.insert_many(db.users.find())
    #> fix cursor.for??: [review] Hand over what to_list() gives
    rows = pandas.DataFrame(list(db.users.find()))
    #> fix cursor.for: await db.users.find().to_list()
    return table, text, rows


def load(key):
    #> fix async-def: async def load(key):
    file = GridFS(db).get(key)
    #> fix gridfs.get: await AsyncGridFS(db).get(key)
    #> fix gridfs.class: AsyncGridFS
    return json.load(file)
    #> fix grid_out.for??: [review] Hand over what read() gives


def keep(cursor):
    return cursor


def kept():
    return keep(db.users.find())
    #> ok call: keep() is of the project, and read itself
