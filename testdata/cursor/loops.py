# A loop over a cursor becomes asynchronous, or it runs zero times without a word
from pymongo.asynchronous.collection import AsyncCollection


async def loop(users: AsyncCollection):
    for user in users.find():
        #> fix cursor.for: async for user in users.find():
        #> kind user: none
        print(user)
    for user in users.find().sort("name"):
        #> fix cursor.for: async for user in users.find().sort("name"):
        print(user)
    else:
        print("done")
    names = [user["name"] for user in users.find()]
    #> fix cursor.for: [user["name"] async for user in users.find()]
    ages = {user["name"]: user["age"] for user in users.find() if user}
    #> fix cursor.for: {user["name"]: user["age"] async for user in users.find() if user}
    pairs = {(a, b["name"]) for a in names for b in users.find({"age": a})}
    #> fix cursor.for: {(a, b["name"]) for a in names async for b in users.find({"age": a})}
    async for user in users.find():
        print(user)
    for name in await users.distinct("name"):
        #> ok cursor.for: distinct() gives a list
        print(name)
    for user in await users.find().to_list():
        #> ok cursor.for: to_list() gives a list
        print(user)
    return ages, pairs
