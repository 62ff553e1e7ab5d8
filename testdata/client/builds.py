# A client is built, entered and taken apart
import pymongo
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = pymongo.MongoClient("mongodb://localhost")
#> fix client.class: pymongo.AsyncMongoClient
#> kind client: client
db = client.get_default_database()
#> kind db: database


async def entered():
    with MongoClient() as inner:
        #> fix client.class: AsyncMongoClient
        #> fix client.with: async with AsyncMongoClient() as inner:
        #> kind inner: client
        inner.admin.command("ping")
        #> fix database.command: await inner.admin.command("ping")


def chained():
    shop = client["shop"]
    #> kind shop: database
    users = client.get_database("shop").get_collection("users").with_options()
    #> kind users: collection
    nested = client.shop.users.archive["2024"]
    #> kind nested: collection
    return shop, users, nested


def other(Client):
    return Client()
    #> ok client.class: nobody calls other() with a class of the driver
