# Each way to give a name carries what it names
from pymongo import AsyncMongoClient

first, second = AsyncMongoClient().shop, "shop"
#> kind first: database
#> kind second: none
a = b = first
#> kind b: database
(c, (d, e)) = (first, (first.users, 1))
#> kind d: collection
#> kind e: none


async def names(fallback, flag):
    if (users := first.users) is not None:
        users.find_one({})
        #> fix collection.find_one: await users.find_one({})
        #> kind users: collection
    chosen = a if flag else None
    #> kind chosen: database
    either = fallback or b
    #> kind either: database
    #> fix database.class??: [review] Compare the database with None
    annotated: object = c.users
    #> kind annotated: collection
    rebound = c.users
    #> kind rebound: collection
    rebound = rebound.name
    rebound.find_one({})
    #> noise collection.find_one: a collection's name is known to be something else
    return chosen, either, annotated, d, e


async def loops():
    users = None
    while True:
        if users is not None:
            users.find_one({})
            #> fix collection.find_one: await users.find_one({})
        users = first.users
