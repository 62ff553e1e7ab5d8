# What a newer Python reads is read too
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

col = MongoClient().shop.events
#> fix client.class: AsyncMongoClient


def report(owner):
    #> fix async-def: async def report(owner):
    match = {"owner": owner}
    match["open"] = True
    match[0].append(1)
    return col.count_documents(match)
    #> fix collection.count_documents: await col.count_documents(match)


def shown():
    #> fix async-def: async def shown():
    return t"{col.find_one()}"
    #> fix collection.find_one: await col.find_one()
