# A script gets one item for all that it does at module level
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def total():
    return await users.count_documents({})


print(total())
users.insert_one({})
for user in users.find():
    print(user)


class Defaults:
    first = users.find_one({})
