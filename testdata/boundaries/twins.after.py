# A class beside its async twin, both in use, stays sync; a helper that both call is told at the call of the async one
#> file lib/helpers.py
def first(rows, key):
    return rows.find_one({"_id": key})


def clear(rows):
    rows.delete_many({})

#> file lib/sync.py
from pymongo import MongoClient

from lib.helpers import clear, first


class Repository:
    def __init__(self, uri):
        self.rows = MongoClient(uri).shop.rows

    def get(self, key):
        return first(self.rows, key)

    def add(self, row):
        return self.rows.insert_one(row)

    def clear(self):
        clear(self.rows)

#> file lib/moved.py
from pymongo import AsyncMongoClient

from lib.helpers import first


class AsyncRepository:
    def __init__(self, uri):
        self.rows = AsyncMongoClient(uri).shop.rows

    async def get(self, key):
        return first(self.rows, key)

    async def add(self, row):
        return self.rows.insert_one(row)

    async def clear(self):
        await self.rows.delete_many({})

#> file lib/__init__.py
from lib.moved import AsyncRepository
from lib.sync import Repository

__all__ = ["AsyncRepository", "Repository"]

#> file lib/alone.py
from pymongo import AsyncMongoClient


class Shelf:
    def __init__(self, uri):
        self.rows = AsyncMongoClient(uri).shop.rows

    async def get(self, key):
        return await self.rows.find_one({"_id": key})

#> file lib/count.py
from lib.moved import AsyncRepository
from lib.sync import Repository


def count(repository: Repository):
    return repository.rows.count_documents({})


async def later(repository: AsyncRepository):
    return repository.rows.count_documents({})
