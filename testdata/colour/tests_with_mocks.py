# A string that patches a client breaks silently when the name moves
#> file app/db.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


def connect():
    return MongoClient()
    #> fix client.class: AsyncMongoClient

#> file tests/test_db.py
from unittest import mock

from app.db import connect


def test_connect():
    with mock.patch("app.db.MongoClient") as client:
        #> fix client.class: app.db.AsyncMongoClient
        assert connect() is client.return_value
    with mock.patch("other.db.MongoClient"):
        #> ok client.class: a module of another project
        print("patched")
