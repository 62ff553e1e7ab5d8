# A list() around a generator expression gives way to a list comprehension, on one line and on several
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

orders = MongoClient().shop.orders
#> fix client.class: AsyncMongoClient


def ids():
    #> fix async-def: async def ids():
    return list(order["_id"] for order in orders.find())
    #> fix cursor.for: [order["_id"] async for order in orders.find()]
    #> fix cursor.for: (order["_id"] async for order in orders.find())


def open_ids():
    #> fix async-def: async def open_ids():
    return list(
        order["_id"]
        for order in orders.find()
        if order["open"]
    )
    #> fix cursor.for: [ order["_id"] async for order in orders.find() if order["open"] ]
    #> fix cursor.for: ( order["_id"] async for order in orders.find() if order["open"] )


def sorted_ids():
    #> fix async-def: async def sorted_ids():
    return sorted(
        order["_id"]
        for order in orders.find()
    )
    #> fix cursor.for: sorted([ order["_id"] async for order in orders.find() ])
    #> fix cursor.for: ( order["_id"] async for order in orders.find() )


def named():
    #> fix async-def: async def named():
    return list((order["name"] for order in orders.find()))
    #> fix cursor.for: list([order["name"] async for order in orders.find()])
    #> fix cursor.for: (order["name"] async for order in orders.find())


def squares(numbers):
    return list(number * number for number in numbers)
    #> ok cursor.for: numbers are no cursor
