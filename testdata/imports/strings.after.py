# A string that names a class follows its rename, and so does each place that binds the name
#> file app/__init__.py
from .db import *
from .db import AsyncMongoClient as Client

__all__ = ["Client", "AsyncMongoClient", "connect"]

#> file app/db.py
import pymongo
from pymongo import AsyncMongoClient
from pymongo.asynchronous.database import AsyncDatabase

try:
    from gridfs import AsyncGridFS
except ImportError:
    AsyncGridFS = None

__all__ = ["AsyncDatabase", "AsyncMongoClient", "connect"]
__all__ += ["AsyncGridFS"]


class Counting(AsyncMongoClient):
    calls = 0


def connect() -> "AsyncDatabase":
    files = AsyncGridFS is not None
    return pymongo.AsyncMongoClient("mongodb://db").shop if files else None

#> file tests/test_db.py
from unittest import mock

import app.db


@mock.patch("app.db.AsyncMongoClient")
def test_connect(client):
    with mock.patch.object(app.db, "AsyncGridFS"), mock.patch("app.db.connect"):
        print(app.db.connect(), client)


def test_again(monkeypatch, mocker):
    monkeypatch.setattr("app.db.pymongo.AsyncMongoClient", print)
    monkeypatch.setattr(app.db, "AsyncMongoClient", print)
    mocker.patch("app.Client")
    mocker.patch("pymongo.asynchronous.collection.AsyncCollection.find_one")
    mocker.patch("app.other.MongoClient")
