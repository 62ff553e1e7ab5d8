# A star import brings the names of the module
#> file names.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

__all__ = ["MongoClient", "connect"]
#> fix client.class: AsyncMongoClient


def connect():
    return MongoClient()
    #> fix client.class: AsyncMongoClient


def hidden():
    return MongoClient()
    #> fix client.class: AsyncMongoClient

#> file use.py
from names import *

client = MongoClient()
#> kind client: client
#> fix client.class: AsyncMongoClient
other = connect()
#> kind other: client
