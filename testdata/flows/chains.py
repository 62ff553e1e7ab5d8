# Attributes, items and the methods that only pass along
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def chains(name):
    client.shop.users.find_one({})
    #> fix collection.find_one: await client.shop.users.find_one({})
    client["shop"]["users"].find_one({})
    #> fix collection.find_one: await client["shop"]["users"].find_one({})
    client[name][name].archive.find_one({})
    #> fix collection.find_one: await client[name][name].archive.find_one({})
    client.get_database().get_collection("users").find_one({})
    #> fix collection.find_one: await client.get_database().get_collection("users").find_one({})
    getattr(client, "shop")["users"].find_one({})
    #> fix collection.find_one: await getattr(client, "shop")["users"].find_one({})
    users = client.shop[name]
    #> kind users: collection
    users.with_options().database.client.close()
    #> fix client.close: await users.with_options().database.client.close()
    sub = users.find
    #> kind users: collection
    return sub().limit(3), client.shop.name.upper()
