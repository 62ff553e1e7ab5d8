# A raw batch cursor is a cursor, and a plain loop over it raises
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


async def batches(users: Collection):
    #> fix collection.class: AsyncCollection
    cursor = users.find_raw_batches({}).limit(3)
    #> kind cursor: raw_cursor
    #> ok collection.find_raw_batches: it gives the cursor at once
    for batch in cursor:
        #> fix raw_cursor.for: async for batch in cursor:
        print(batch)
    cursor.rewind()
    #> fix cursor.rewind: await cursor.rewind()
    return cursor.to_list()
    #> fix cursor.to_list: await cursor.to_list()


def pages(book):
    for page in book:
        #> ok raw_cursor.for: a book
        print(page)
