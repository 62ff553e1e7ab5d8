# A string that names a class follows its rename, and so does each place that binds the name
#> file app/__init__.py
from .db import *
from .db import MongoClient as Client
#> fix client.class: AsyncMongoClient

__all__ = ["Client", "MongoClient", "connect"]
#> fix client.class: AsyncMongoClient

#> file app/db.py
import pymongo
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

try:
    from gridfs import GridFS
    #> fix gridfs.class: from gridfs import AsyncGridFS
except ImportError:
    GridFS = None
    #> fix gridfs.class: AsyncGridFS

__all__ = ["Database", "MongoClient", "connect"]
#> fix database.class: AsyncDatabase
#> fix client.class: AsyncMongoClient
__all__ += ["GridFS"]
#> fix gridfs.class: AsyncGridFS


class Counting(MongoClient):
    #> fix client.class: AsyncMongoClient
    calls = 0


def connect() -> "Database":
    #> fix database.class: AsyncDatabase
    files = GridFS is not None
    #> fix gridfs.class: AsyncGridFS
    return pymongo.MongoClient("mongodb://db").shop if files else None
    #> fix client.class: pymongo.AsyncMongoClient

#> file tests/test_db.py
from unittest import mock

import app.db


@mock.patch("app.db.MongoClient")
#> fix client.class: app.db.AsyncMongoClient
def test_connect(client):
    with mock.patch.object(app.db, "GridFS"), mock.patch("app.db.connect"):
        #> fix gridfs.class: AsyncGridFS
        print(app.db.connect(), client)


def test_again(monkeypatch, mocker):
    monkeypatch.setattr("app.db.pymongo.MongoClient", print)
    #> fix client.class: app.db.pymongo.AsyncMongoClient
    monkeypatch.setattr(app.db, "MongoClient", print)
    #> fix client.class: AsyncMongoClient
    mocker.patch("app.Client")
    mocker.patch("pymongo.collection.Collection.find_one")
    #> fix collection.class: pymongo.asynchronous.collection.AsyncCollection.find_one
    mocker.patch("app.other.MongoClient")
    #> ok client.class: app has no module other

#> file app/motor.py
from motor import motor_asyncio
#> fix import: import pymongo

client = motor_asyncio.AsyncIOMotorClient()
#> fix client.class: pymongo.AsyncMongoClient

#> file tests/test_motor.py
from unittest.mock import patch

from motor import motor_asyncio
#> fix import: import pymongo


@patch("app.motor.motor_asyncio.AsyncIOMotorClient")
#> fix client.class: app.motor.pymongo.AsyncMongoClient
@patch("app.motor.motor_asyncio.AsyncIOMotorCollection")
#> fix collection.class: app.motor.pymongo.asynchronous.collection.AsyncCollection
@patch.object(motor_asyncio, "AsyncIOMotorClient")
#> fix import: pymongo
#> fix client.class: AsyncMongoClient
def test_made(*made):
    print(made)

#> file tests/test_database.py
from unittest.mock import patch

from motor import motor_asyncio
#> fix import: [import] Drop the import once nothing reads motor.motor_asyncio


@patch.object(motor_asyncio, "AsyncIOMotorDatabase")
#> fix import: [rename] Write pymongo
#> fix database.class: [rename] Write pymongo.asynchronous.database.AsyncDatabase
def test_database(made):
    print(made)
