# In a project that has moved already, what is still wrong is found
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
db = client.shop


async def right(query):
    async for user in db.users.find(query):
        print(user)
    async with client.start_session() as session, await session.start_transaction():
        await db.users.insert_one({}, session=session)
    rows = await (await db.users.aggregate([])).to_list()
    #> ok collection.aggregate: as it must be
    await client.close()
    return rows, await anext(db.users.find(query), None)


async def wrong(query):
    if db.users.find_one(query):
        #> fix collection.find_one: await db.users.find_one(query)
        print("always")
    async for row in db.users.aggregate([]):
        #> fix collection.aggregate: await db.users.aggregate([])
        print(row)
    session = await client.start_session()
    #> fix client.start_session: client.start_session()
    session.start_transaction()
    #> fix session.start_transaction: await session.start_transaction()
    users = await db.users.find(query)
    #> fix collection.find: db.users.find(query)
    return users


async def load():
    return await db.users.find_one({})


async def callers():
    load()
    #> fix call: await load()
    name = load()["name"]
    #> fix call: (await load())["name"]
    later = load()
    #> ok call: awaited below
    return name, await later


class Users:
    async def all(self):
        return list(db.users.find())
        #> fix cursor.for: await db.users.find().to_list()
