# A comment silences what it names, and says so when there is nothing to silence
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def use():
    db.users.find_one({})  # awaitlist: ignore
    db.users.find_one({})  # awaitlist: ignore[collection.find_one]
    db.users.find_one({})  # awaitlist: ignore[collection]
    await db.users.find_one({})  # awaitlist: ignore[database.command]
    await db.users.find_one({})  # awaitlist: ignore
