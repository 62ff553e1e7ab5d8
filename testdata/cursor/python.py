# Python looks into a cursor in more ways than a loop
from pymongo.asynchronous.collection import AsyncCollection


async def look(users: AsyncCollection, user):
    if user in users.find():
        #> fix cursor.for: user in await users.find().to_list()
        print("there")
    both = [*users.find(), user]
    #> fix cursor.for: [*await users.find().to_list(), user]
    print(*users.find())
    #> fix cursor.for: print(*await users.find().to_list())
    first = users.find()[0]
    #> fix cursor.item: [rewrite] Write await anext(users.find().limit(-1))
    page = users.find()[20:30]
    #> fix cursor.slice: users.find().skip(20).limit(10)
    page.close()
    #> fix cursor.close: await page.close()
    with users.find() as cursor:
        #> fix cursor.with: async with users.find() as cursor:
        #> kind cursor: cursor
        await cursor.next()
    if users.find():
        print("always")
    a, b = users.find().limit(2)
    #> fix cursor.for: await users.find().limit(2).to_list()
    return both, first, page, a, b
