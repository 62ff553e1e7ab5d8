# A comment silences what it names, and says so when there is nothing to silence
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def use():
    db.users.find_one({})  # awaitlist: ignore
    #> ok collection.find_one: silenced
    db.users.find_one({})  # awaitlist: ignore[collection.find_one]
    #> ok collection.find_one: silenced by its rule
    db.users.find_one({})  # awaitlist: ignore[collection]
    #> ok collection.find_one: silenced by its family
    db.users.find_one({})  # awaitlist: ignore[database.command]
    #> fix collection.find_one: await db.users.find_one({})
    #> fix suppression.unused??: [review] Remove the unused ignore
    await db.users.find_one({})  # awaitlist: ignore
    #> fix suppression.unused??: [review] Remove the unused ignore
