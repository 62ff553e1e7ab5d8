# A cursor is built without await, and awaited where it talks to the server
from motor.motor_asyncio import AsyncIOMotorCollection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


async def plain(users: Collection):
    #> fix collection.class: AsyncCollection
    cursor = users.find().sort("name", 1).skip(2).limit(5).batch_size(100).hint("name_1")
    #> kind cursor: cursor
    #> ok cursor.limit: chaining only builds
    first = cursor.next()
    #> fix cursor.next: await cursor.next()
    cursor.rewind()
    #> fix cursor.rewind: await cursor.rewind()
    cursor.add_option(2)
    #> fix cursor.add_option: await cursor.add_option(2)
    cursor.remove_option(2)
    #> ok cursor.remove_option: the one of the two that does not talk to the server
    plan = cursor.explain()["queryPlanner"]
    #> fix cursor.explain: (await cursor.explain())["queryPlanner"]
    names = cursor.clone().distinct("name")
    #> fix cursor.distinct: await cursor.clone().distinct("name")
    rest = cursor.to_list()
    #> fix cursor.to_list: await cursor.to_list()
    cursor.close()
    #> fix cursor.close: await cursor.close()
    return first, plan, names, rest, cursor.alive


async def motor(users: AsyncIOMotorCollection):
    #> fix collection.class: AsyncCollection
    cursor = users.find()
    #> kind cursor: cursor
    cursor.rewind()
    #> fix cursor.rewind: await cursor.rewind()
    cursor.add_option(2)
    #> fix cursor.add_option: await cursor.add_option(2)
    first = await cursor.next()
    return first, await cursor.to_list(10)
