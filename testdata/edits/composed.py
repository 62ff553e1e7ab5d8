# Edits at one place compose, and each await belongs to what it is about
#> file unpacked.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

coll = MongoClient().shop.users
#> fix client.class: AsyncMongoClient


def found(query, count=False):
    #> fix async-def: async def found(query, count=False):
    cursor = coll.find(query)
    if count:
        return cursor, coll.count_documents(query)
        #> fix collection.count_documents: await coll.count_documents(query)
    return cursor


def page(query):
    #> fix async-def: async def page(query):
    items, total = found(query, count=True)
    #> fix call: await found(query, count=True)
    return [item for item in items], total
    #> fix cursor.for: [item async for item in items]


def two(pipeline):
    #> fix async-def: async def two(pipeline):
    first, second = coll.aggregate(pipeline)
    #> fix command_cursor.for: await (coll.aggregate(pipeline)).to_list()
    #> fix collection.aggregate: await coll.aggregate(pipeline)
    (third, fourth), rest = coll.find(), 1
    #> fix cursor.for: await coll.find().to_list()
    return first, second, third, fourth, rest


def pairs():
    #> fix async-def: async def pairs():
    return list(zip(coll.find({"a": 1}), coll.find({"b": 1}))), max(coll.find(), coll.find())
    #> fix cursor.for: zip(await coll.find({"a": 1}).to_list(), await coll.find({"b": 1}).to_list())
    #> fix cursor.for: zip(await coll.find({"a": 1}).to_list(), await coll.find({"b": 1}).to_list())
    #> fix cursor.for: max(await coll.find().to_list(), await coll.find().to_list())
    #> fix cursor.for: max(await coll.find().to_list(), await coll.find().to_list())

#> file moved.py
from pymongo import AsyncMongoClient

orders = AsyncMongoClient().shop.orders


async def first(pipeline):
    return await orders.aggregate(pipeline).to_list()[0]
    #> fix command_cursor.to_list: (await (await orders.aggregate(pipeline)).to_list())[0]
    #> fix collection.aggregate: (await (await orders.aggregate(pipeline)).to_list())[0]

#> file top.py
def main():
    #> fix async-def: async def main():
    from pymongo import MongoClient
    #> fix client.class: from pymongo import AsyncMongoClient

    MongoClient().server_info()
    #> fix client.server_info: await AsyncMongoClient().server_info()
    #> fix client.class: AsyncMongoClient


if __name__ == "__main__":
    main()
    #> fix python.positions.module: asyncio.run(main())
