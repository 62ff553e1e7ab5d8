# What is said of the views of an application is said once, with the places listed
from flask import Flask
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
app = Flask(__name__)


@app.route("/orders")
def orders():
    #> fix async-def: async def orders():
    #> fix frameworks.flask.view??: [review] Keep MongoClient in this application, or move to Quart (3 places)
    return [order["_id"] for order in client.shop.orders.find()]
    #> fix cursor.for: [order["_id"] async for order in client.shop.orders.find()]


@app.get("/last")
def last():
    #> fix async-def: async def last():
    return client.shop.orders.find_one()["_id"]
    #> fix collection.find_one: (await client.shop.orders.find_one())["_id"]


@app.get("/health")
def health():
    return "the view is up"
    #> ok frameworks.flask.view: it does not touch the driver


@app.delete("/orders")
def clear():
    #> fix async-def: async def clear():
    client.shop.orders.delete_many({})
    #> fix collection.delete_many: await client.shop.orders.delete_many({})
    return ""
