# A client is built, entered and taken apart
import pymongo
from pymongo import AsyncMongoClient

client = pymongo.AsyncMongoClient("mongodb://localhost")
db = client.get_default_database()


async def entered():
    async with AsyncMongoClient() as inner:
        await inner.admin.command("ping")


def chained():
    shop = client["shop"]
    users = client.get_database("shop").get_collection("users").with_options()
    nested = client.shop.users.archive["2024"]
    return shop, users, nested


def other(Client):
    return Client()
