# A cursor that was made a list is a list from there on
from pymongo.asynchronous.collection import AsyncCollection


async def rebind(users: AsyncCollection):
    cursor = users.find()
    cursor = await cursor.to_list()
    for user in cursor:
        print(user)
    return cursor[0]
