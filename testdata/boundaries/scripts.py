# A script gets one item for all that it does at module level
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def total():
    #> fix async-def: async def total():
    return users.count_documents({})
    #> fix collection.count_documents: await users.count_documents({})


print(total())
#> fix python.positions.module: [entry-point] Move the calls to an `async def main()` and run it once
users.insert_one({})
for user in users.find():
    print(user)


class Defaults:
    first = users.find_one({})
    #> fix python.positions.class_body: [barrier] Move the call to an async function that runs at start-up
