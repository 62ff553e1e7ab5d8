# An interface with other back ends is a decision: the siblings, and who cannot tell which one they hold, get no item
#> file store/base.py
from abc import ABC, abstractmethod


class Store(ABC):
    #> fix decision.interface??: [decision] Decide whether Store moves with MongoStore: 1 other back end, at least 6 functions in 3 files
    @abstractmethod
    def load(self, key):
        ...

    @abstractmethod
    def save(self, key, row):
        ...

    def copy(self, key, to):
        self.save(to, self.load(key))


#> file store/mongo.py
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

from store.base import Store


class MongoStore(Store):
    def __init__(self, db: Database):
        #> fix database.class: AsyncDatabase
        self.rows = db.rows

    def load(self, key):
        #> fix async-def: async def load(self, key):
        return self.rows.find_one({"_id": key})
        #> fix collection.find_one: await self.rows.find_one({"_id": key})

    def save(self, key, row):
        #> fix async-def: async def save(self, key, row):
        self.rows.replace_one({"_id": key}, row)
        #> fix collection.replace_one: await self.rows.replace_one({"_id": key}, row)


#> file store/sql.py
import sqlite3

from store.base import Store


class SqlStore(Store):
    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def load(self, key):
        return self.connection.execute("SELECT 1", [key])

    def save(self, key, row):
        self.connection.execute("SELECT 1", [key, row])


#> file app.py
from store.base import Store
from store.mongo import MongoStore


def move(store: Store, key):
    store.save(key, store.load(key))
    #> ok call: which store it is cannot be told


def fill(db, key):
    #> fix async-def: async def fill(db, key):
    store = MongoStore(db)
    store.save(key, {})
    #> fix call: await store.save(key, {})
