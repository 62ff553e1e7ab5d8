# A loop over a cursor becomes asynchronous, or it runs zero times without a word
from pymongo.asynchronous.collection import AsyncCollection


async def loop(users: AsyncCollection):
    async for user in users.find():
        print(user)
    async for user in users.find().sort("name"):
        print(user)
    else:
        print("done")
    names = [user["name"] async for user in users.find()]
    ages = {user["name"]: user["age"] async for user in users.find() if user}
    pairs = {(a, b["name"]) for a in names async for b in users.find({"age": a})}
    async for user in users.find():
        print(user)
    for name in await users.distinct("name"):
        print(name)
    for user in await users.find().to_list():
        print(user)
    return ages, pairs
