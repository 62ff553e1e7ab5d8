# What a newer Python reads is read too
from pymongo import AsyncMongoClient

col = AsyncMongoClient().shop.events


async def report(owner):
    match = {"owner": owner}
    match["open"] = True
    match[0].append(1)
    return await col.count_documents(match)


async def shown():
    return t"{await col.find_one()}"
