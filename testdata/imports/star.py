# A star import brings the names of the module
#> file names.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

__all__ = ["MongoClient", "connect"]


def connect():
    return MongoClient()
    #> fix client.class: AsyncMongoClient


def hidden():
    return MongoClient()
    #> fix client.class: AsyncMongoClient

#> file use.py
from names import *

client = MongoClient()
#> fix client.class: AsyncMongoClient
#> kind client: client
other = connect()
#> kind other: client
