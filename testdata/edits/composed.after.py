# Edits at one place compose, and each await belongs to what it is about
#> file unpacked.py
from pymongo import AsyncMongoClient

coll = AsyncMongoClient().shop.users


async def found(query, count=False):
    cursor = coll.find(query)
    if count:
        return cursor, await coll.count_documents(query)
    return cursor


async def page(query):
    items, total = await found(query, count=True)
    return [item async for item in items], total


async def two(pipeline):
    first, second = await (await coll.aggregate(pipeline)).to_list()
    (third, fourth), rest = await coll.find().to_list(), 1
    return first, second, third, fourth, rest


async def pairs():
    return list(zip(await coll.find({"a": 1}).to_list(), await coll.find({"b": 1}).to_list())), max(await coll.find().to_list(), await coll.find().to_list())

#> file moved.py
from pymongo import AsyncMongoClient

orders = AsyncMongoClient().shop.orders


async def first(pipeline):
    return (await (await orders.aggregate(pipeline)).to_list())[0]

#> file top.py
import asyncio
async def main():
    from pymongo import AsyncMongoClient

    await AsyncMongoClient().server_info()


if __name__ == "__main__":
    asyncio.run(main())
