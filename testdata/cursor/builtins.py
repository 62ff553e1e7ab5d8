# A builtin that takes a cursor gets its documents instead
from pymongo.asynchronous.collection import AsyncCollection


async def take(users: AsyncCollection, user):
    everyone = list(users.find())
    #> fix cursor.for: await users.find().to_list()
    pair = tuple(users.find().limit(2))
    #> fix cursor.for: tuple(await users.find().limit(2).to_list())
    by_name = sorted(users.find(), key=len)
    #> fix cursor.for: sorted(await users.find().to_list(), key=len)
    count = sum(1 for _ in users.find())
    #> fix cursor.for: (1 async for _ in users.find())
    #> fix cursor.for: sum([1 async for _ in users.find()])
    some = any(users.find())
    #> fix cursor.for: any(await users.find().to_list())
    every = all(users.find())
    #> fix cursor.for: all(await users.find().to_list())
    least = min(users.find(), key=len)
    #> fix cursor.for: min(await users.find().to_list(), key=len)
    most = max(users.find(), key=len)
    #> fix cursor.for: max(await users.find().to_list(), key=len)
    for number, found in enumerate(users.find()):
        #> fix cursor.for: enumerate(await users.find().to_list())
        print(number, found)
    for left, right in zip(users.find(), everyone):
        #> fix cursor.for: zip(await users.find().to_list(), everyone)
        print(left, right)
    first = next(users.find())
    #> fix cursor.builtin_next: await anext(users.find())
    second = next(users.find(), None)
    #> fix cursor.builtin_next: await anext(users.find(), None)
    again = list(everyone)
    #> ok cursor.for: everyone is a list
    return pair, by_name, count, some, every, least, most, first, second, again, user
