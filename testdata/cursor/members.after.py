# A cursor is built without await, and awaited where it talks to the server
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.collection import AsyncCollection


async def plain(users: AsyncCollection):
    cursor = users.find().sort("name", 1).skip(2).limit(5).batch_size(100).hint("name_1")
    first = await cursor.next()
    await cursor.rewind()
    await cursor.add_option(2)
    cursor.remove_option(2)
    plan = (await cursor.explain())["queryPlanner"]
    names = await cursor.clone().distinct("name")
    rest = await cursor.to_list()
    await cursor.close()
    return first, plan, names, rest, cursor.alive


async def motor(users: AsyncCollection):
    cursor = users.find()
    await cursor.rewind()
    await cursor.add_option(2)
    first = await cursor.next()
    return first, await cursor.to_list(10)
