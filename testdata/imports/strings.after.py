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

#> file app/motor.py
import pymongo

client = pymongo.AsyncMongoClient()

#> file tests/test_motor.py
from unittest.mock import patch

import pymongo


@patch("app.motor.pymongo.AsyncMongoClient")
@patch("app.motor.pymongo.asynchronous.collection.AsyncCollection")
@patch.object(pymongo, "AsyncMongoClient")
def test_made(*made):
    print(made)

#> file tests/test_database.py
from unittest.mock import patch

from motor import motor_asyncio


@patch.object(motor_asyncio, "AsyncIOMotorDatabase")
def test_database(made):
    print(made)
