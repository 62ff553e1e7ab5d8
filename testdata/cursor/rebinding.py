# A cursor that was made a list is a list from there on
from pymongo.asynchronous.collection import AsyncCollection


async def rebind(users: AsyncCollection):
    cursor = users.find()
    #> kind cursor: cursor
    cursor = list(cursor)
    #> fix cursor.for: await cursor.to_list()
    for user in cursor:
        #> ok cursor.for: cursor is a list by now
        print(user)
    return cursor[0]
    #> ok cursor.item: here too, says cursor
