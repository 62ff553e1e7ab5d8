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
    await client.close()
    return rows, await anext(db.users.find(query), None)


async def wrong(query):
    if await db.users.find_one(query):
        print("always")
    async for row in await db.users.aggregate([]):
        print(row)
    session = client.start_session()
    await session.start_transaction()
    users = db.users.find(query)
    return users


async def load():
    return await db.users.find_one({})


async def callers():
    await load()
    name = (await load())["name"]
    later = load()
    return name, await later


class Users:
    async def all(self):
        return await db.users.find().to_list()
