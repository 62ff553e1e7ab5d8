# What comes from another library is no driver object, whatever its methods are called
#> file app/db.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()

#> file app/astra.py
from typing import Optional

from astrapy import Collection, DataAPIClient
from company_mongo import open_rows
from flask import current_app


class Shelf:
    def __init__(self, token, given):
        self._rows = DataAPIClient(token).get_database("x").get_collection("rows")
        self._given = given

    def put(self, row):
        self._rows.insert_one(row)
        #> ok collection.insert_one: a collection of Astra DB
        self._given.insert_one(row)


def table(token):
    return DataAPIClient(token).get_database("x")


def count(token, rows: Optional[Collection]):
    rows.insert_many([])
    #> ok collection.insert_many: its annotation tells what it is
    other = table(token).get_collection("rows")
    other.insert_many([])
    #> ok collection.insert_many: what the function gives
    with DataAPIClient(token) as session:
        session.rows.insert_many([])
        #> ok collection.insert_many: what `with` binds


def own(row):
    rows = open_rows()
    rows.insert_one(row)


def web(row):
    db = current_app.store
    db.insert_one(row)
