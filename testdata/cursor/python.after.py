# Python looks into a cursor in more ways than a loop
from pymongo.asynchronous.collection import AsyncCollection


async def look(users: AsyncCollection, user):
    if user in await users.find().to_list():
        print("there")
    both = [*await users.find().to_list(), user]
    print(*await users.find().to_list())
    first = users.find()[0]
    page = users.find().skip(20).limit(10)
    await page.close()
    async with users.find() as cursor:
        await cursor.next()
    if users.find():
        print("always")
    a, b = await users.find().limit(2).to_list()
    return both, first, page, a, b
