# What has no to_list() is gathered item by item
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def names():
    #> fix async-def: async def names():
    for user in db.users.find():
        #> fix cursor.for: async for user in db.users.find():
        yield user["name"]


class Users:
    def __iter__(self):
        #> fix async-def: async def __aiter__(self):
        #> fix python.special.iter: __aiter__
        for user in db.users.find():
            #> fix cursor.for: async for user in db.users.find():
            yield user


def take(users: Users):
    #> fix async-def: async def take(users: Users):
    everyone = list(names())
    #> fix call: [each async for each in names()]
    ordered = sorted(names(), key=len)
    #> fix call: sorted([each async for each in names()], key=len)
    print(*names())
    #> fix call: print(*[each async for each in names()])
    both = [*names(), "ada"]
    #> fix call: [*[each async for each in names()], "ada"]
    found = "ada" in names()
    #> fix call: "ada" in [each async for each in names()]
    one = next(names(), None)
    #> fix call: await anext(names(), None)
    rows = list(users)
    #> fix call: [each async for each in users]
    first, second = names()
    #> fix call: [each async for each in names()]
    changes = list(db.users.watch())
    #> fix change_stream.for: [each async for each in await db.users.watch()]
    #> fix collection.watch: await db.users.watch()
    again = list(everyone)
    #> ok call: everyone is a list
    return ordered, both, found, one, rows, first, second, changes, again


def join():
    #> fix async-def: async def join():
    return ", ".join(names())
    #> fix call: ", ".join([each async for each in names()])
