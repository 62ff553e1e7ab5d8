# The main spread of an ordinary application never stops: one repository interface, a MongoDB implementation and a fake
#> file app/repository.py
from abc import ABC, abstractmethod


class Repository(ABC):
    @abstractmethod
    def get(self, key):
        #> fix async-def?: async def get(self, key):
        ...

    @abstractmethod
    def add(self, row):
        #> fix async-def?: async def add(self, row):
        ...


#> file app/mongo.py
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

from app.repository import Repository


class MongoRepository(Repository):
    def __init__(self, db: Database):
        #> fix database.class: AsyncDatabase
        self.rows = db.rows

    def get(self, key):
        #> fix async-def: async def get(self, key):
        return self.rows.find_one({"_id": key})
        #> fix collection.find_one: await self.rows.find_one({"_id": key})

    def add(self, row):
        #> fix async-def: async def add(self, row):
        self.rows.insert_one(row)
        #> fix collection.insert_one: await self.rows.insert_one(row)


#> file tests/fakes.py
import requests

from app.repository import Repository


class FakeRepository(Repository):
    def __init__(self):
        self.rows = {}

    def get(self, key):
        #> fix async-def?: async def get(self, key):
        return self.rows.get(key)

    def add(self, row):
        #> fix async-def?: async def add(self, row):
        self.rows[row["_id"]] = row


#> file app/service.py
from app.repository import Repository


class Service:
    def __init__(self, repository: Repository):
        self.repository = repository

    def rename(self, key, name):
        #> fix async-def: async def rename(self, key, name):
        row = self.repository.get(key)
        #> fix call: await self.repository.get(key)
        row["name"] = name
        self.repository.add(row)
        #> fix call: await self.repository.add(row)
