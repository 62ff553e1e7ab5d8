# What iterates for Python's own tools gets the documents
import itertools

from pymongo import AsyncMongoClient
from tqdm import tqdm

db = AsyncMongoClient().shop


async def names():
    async for user in db.users.find():
        yield user["name"]


async def report(rows):
    for user in itertools.islice(await db.users.find().to_list(), 3):
        print(user)
    for user in tqdm(await db.users.find().to_list()):
        print(user)
    for name in itertools.chain([item async for item in names()], ["nobody"]):
        print(name)
    for row in itertools.islice(rows, 3):
        print(row)
