# An index goes on from the skip() that the cursor has, and uses limit() only where there is one
from pymongo import AsyncMongoClient

col = AsyncMongoClient().shop.events


async def third(n):
    return col.find().skip(50)[n], col.find().skip(50)[0], col.find()[n]
    #> fix cursor.item: [rewrite] Write await anext(col.find().skip(50 + n).limit(-1))
    #> fix cursor.item: [rewrite] Write await anext(col.find().skip(50).limit(-1))
    #> fix cursor.item: [rewrite] Write await anext(col.find().skip(n).limit(-1))


async def raw():
    return col.find_raw_batches({})[0], (await col.aggregate_raw_batches([]))[1]
    #> fix raw_cursor.item: [rewrite] Write await anext(col.find_raw_batches({}).limit(-1))
    #> fix raw_command_cursor.item: [rewrite] Write (await (await col.aggregate_raw_batches([])).to_list())[1]
