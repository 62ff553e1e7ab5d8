# A star import brings the names of the module
#> file names.py
from pymongo import AsyncMongoClient

__all__ = ["AsyncMongoClient", "connect"]


def connect():
    return AsyncMongoClient()


def hidden():
    return AsyncMongoClient()

#> file use.py
from names import *

client = AsyncMongoClient()
other = connect()
