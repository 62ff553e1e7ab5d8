# What has no to_list() is gathered item by item
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def names():
    async for user in db.users.find():
        yield user["name"]


class Users:
    async def __aiter__(self):
        async for user in db.users.find():
            yield user


async def take(users: Users):
    everyone = [each async for each in names()]
    ordered = sorted([each async for each in names()], key=len)
    print(*[each async for each in names()])
    both = [*[each async for each in names()], "ada"]
    found = "ada" in [each async for each in names()]
    one = await anext(names(), None)
    rows = [each async for each in users]
    first, second = [each async for each in names()]
    changes = [each async for each in await db.users.watch()]
    again = list(everyone)
    return ordered, both, found, one, rows, first, second, changes, again


async def join():
    return ", ".join([each async for each in names()])
