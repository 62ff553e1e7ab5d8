# A global that a function sets is there for the others, and a closure keeps what it saw
from pymongo import AsyncMongoClient

client = None
cache = {}


async def startup():
    global client
    client = AsyncMongoClient()
    cache["db"] = client.shop


async def shutdown():
    await client.close()
    await cache["db"].command("ping")


def finder(db):
    users = db.users

    async def find(key):
        await users.find_one({"_id": key})

    return find


async def main():
    await finder(client.shop)("ada")


def shadow(client):
    client.close()
