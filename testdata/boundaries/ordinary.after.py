# The main spread of an ordinary application never stops: one repository interface, a MongoDB implementation and a fake
#> file app/repository.py
from abc import ABC, abstractmethod


class Repository(ABC):
    @abstractmethod
    async def get(self, key):
        ...

    @abstractmethod
    async def add(self, row):
        ...

#> file app/mongo.py
from pymongo.asynchronous.database import AsyncDatabase

from app.repository import Repository


class MongoRepository(Repository):
    def __init__(self, db: AsyncDatabase):
        self.rows = db.rows

    async def get(self, key):
        return await self.rows.find_one({"_id": key})

    async def add(self, row):
        await self.rows.insert_one(row)

#> file tests/fakes.py
import requests

from app.repository import Repository


class FakeRepository(Repository):
    def __init__(self):
        self.rows = {}

    async def get(self, key):
        return self.rows.get(key)

    async def add(self, row):
        self.rows[row["_id"]] = row

#> file app/service.py
from app.repository import Repository


class Service:
    def __init__(self, repository: Repository):
        self.repository = repository

    async def rename(self, key, name):
        row = await self.repository.get(key)
        row["name"] = name
        await self.repository.add(row)
