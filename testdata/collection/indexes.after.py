# Every call about indexes goes to the server
from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


async def prepare(models):
    await users.create_index("name")
    await users.create_indexes(models)
    await users.drop_index("name_1")
    await users.drop_indexes()
    await users.create_search_index({"definition": {}})
    await users.create_search_indexes(models)
    await users.drop_search_index("name")
    await users.update_search_index("name", {})
    print(await users.options(), users.name, users.full_name)
    await users.rename("people")


def book(pages):
    pages.rename("author")
