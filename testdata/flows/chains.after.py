# Attributes, items and the methods that only pass along
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def chains(name):
    await client.shop.users.find_one({})
    await client["shop"]["users"].find_one({})
    await client[name][name].archive.find_one({})
    await client.get_database().get_collection("users").find_one({})
    await getattr(client, "shop")["users"].find_one({})
    users = client.shop[name]
    await users.with_options().database.client.close()
    sub = users.find
    return sub().limit(3), client.shop.name.upper()
