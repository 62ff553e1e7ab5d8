# A builtin that takes a cursor gets its documents instead
from pymongo.asynchronous.collection import AsyncCollection


async def take(users: AsyncCollection, user):
    everyone = await users.find().to_list()
    pair = tuple(await users.find().limit(2).to_list())
    by_name = sorted(await users.find().to_list(), key=len)
    count = sum([1 async for _ in users.find()])
    some = any(await users.find().to_list())
    every = all(await users.find().to_list())
    least = min(await users.find().to_list(), key=len)
    most = max(await users.find().to_list(), key=len)
    for number, found in enumerate(await users.find().to_list()):
        print(number, found)
    for left, right in zip(await users.find().to_list(), everyone):
        print(left, right)
    first = await anext(users.find())
    second = await anext(users.find(), None)
    again = list(everyone)
    return pair, by_name, count, some, every, least, most, first, second, again, user
