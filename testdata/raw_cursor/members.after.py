# A raw batch cursor is a cursor, and a plain loop over it raises
from pymongo.asynchronous.collection import AsyncCollection


async def batches(users: AsyncCollection):
    cursor = users.find_raw_batches({}).limit(3)
    async for batch in cursor:
        print(batch)
    await cursor.rewind()
    return await cursor.to_list()


def pages(book):
    for page in book:
        print(page)
