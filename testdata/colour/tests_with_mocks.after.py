# A string that patches a client breaks silently when the name moves
#> file app/db.py
from pymongo import AsyncMongoClient


def connect():
    return AsyncMongoClient()

#> file tests/test_db.py
from unittest import mock

from app.db import connect


def test_connect():
    with mock.patch("app.db.AsyncMongoClient") as client:
        assert connect() is client.return_value
    with mock.patch("other.db.MongoClient"):
        print("patched")
