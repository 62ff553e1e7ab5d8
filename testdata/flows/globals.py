# A global that a function sets is there for the others, and a closure keeps what it saw
from pymongo import AsyncMongoClient

client = None
cache = {}


async def startup():
    global client
    client = AsyncMongoClient()
    cache["db"] = client.shop


async def shutdown():
    client.close()
    #> fix client.close: await client.close()
    cache["db"].command("ping")
    #> fix database.command: await cache["db"].command("ping")


def finder(db):
    users = db.users

    async def find(key):
        users.find_one({"_id": key})
        #> fix collection.find_one: await users.find_one({"_id": key})

    return find


async def main():
    await finder(client.shop)("ada")


def shadow(client):
    client.close()
    #> ok client.close: a parameter of the same name, and nobody calls shadow()
