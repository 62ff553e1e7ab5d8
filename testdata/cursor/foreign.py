# What iterates for Python's own tools gets the documents
import itertools

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from tqdm import tqdm

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def names():
    #> fix async-def: async def names():
    for user in db.users.find():
        #> fix cursor.for: async for user in db.users.find():
        yield user["name"]


def report(rows):
    #> fix async-def: async def report(rows):
    for user in itertools.islice(db.users.find(), 3):
        #> fix cursor.for: itertools.islice(await db.users.find().to_list(), 3)
        print(user)
    for user in tqdm(db.users.find()):
        #> fix cursor.for: tqdm(await db.users.find().to_list())
        print(user)
    for name in itertools.chain(names(), ["nobody"]):
        #> fix call: itertools.chain([item async for item in names()], ["nobody"])
        print(name)
    for row in itertools.islice(rows, 3):
        #> ok cursor.for: nobody hands report() a cursor
        print(row)
