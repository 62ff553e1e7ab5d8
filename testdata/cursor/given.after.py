# Code outside of the project iterates with a plain for, which finds nothing in an async cursor
import json

import pandas
from bson.json_util import dumps
from gridfs import AsyncGridFS
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def frame():
    table = pandas.DataFrame(db.users.find())
    text = dumps(db.users.find())
    print(db.users.find())
    await db.copies.insert_many(db.users.find())
    rows = pandas.DataFrame(await db.users.find().to_list())
    return table, text, rows


async def load(key):
    file = await AsyncGridFS(db).get(key)
    return json.load(file)


def keep(cursor):
    return cursor


def kept():
    return keep(db.users.find())
