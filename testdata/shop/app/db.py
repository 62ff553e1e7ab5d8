"""The connection to the shop's database."""

import os

from pymongo import MongoClient
from pymongo.database import Database

client: MongoClient = MongoClient(os.environ.get("MONGO_URL", "mongodb://localhost:27017"))


def get_db() -> Database:
    return client["shop"]


def close() -> None:
    client.close()
