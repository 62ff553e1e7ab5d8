# Every call about indexes goes to the server
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient
#> kind users: collection


async def prepare(models):
    users.create_index("name")
    #> fix collection.create_index: await users.create_index("name")
    users.create_indexes(models)
    #> fix collection.create_indexes: await users.create_indexes(models)
    users.drop_index("name_1")
    #> fix collection.drop_index: await users.drop_index("name_1")
    users.drop_indexes()
    #> fix collection.drop_indexes: await users.drop_indexes()
    users.create_search_index({"definition": {}})
    #> fix collection.create_search_index: await users.create_search_index({"definition": {}})
    users.create_search_indexes(models)
    #> fix collection.create_search_indexes: await users.create_search_indexes(models)
    users.drop_search_index("name")
    #> fix collection.drop_search_index: await users.drop_search_index("name")
    users.update_search_index("name", {})
    #> fix collection.update_search_index: await users.update_search_index("name", {})
    print(users.options(), users.name, users.full_name)
    #> fix collection.options: await users.options()
    users.rename("people")
    #> fix collection.rename: await users.rename("people")


def book(pages):
    pages.rename("author")
    #> ok collection.rename: nobody calls book() with a collection
