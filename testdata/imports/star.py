# A star import brings the names of the module
#> file names.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

__all__ = ["MongoClient", "connect"]
#> gap client.class: a name that moves is listed here


def connect():
    return MongoClient()
    #> fix client.class: AsyncMongoClient


def hidden():
    return MongoClient()
    #> fix client.class: AsyncMongoClient

#> file use.py
from names import *

client = MongoClient()
#> gap client.class: the name came with the star
#> kind client: client
other = connect()
#> kind other: client
