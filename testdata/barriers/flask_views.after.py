# What is said of the views of an application is said once, with the places listed
from flask import Flask
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
app = Flask(__name__)


@app.route("/orders")
async def orders():
    return [order["_id"] async for order in client.shop.orders.find()]


@app.get("/last")
async def last():
    return (await client.shop.orders.find_one())["_id"]


@app.get("/health")
def health():
    return "the view is up"


@app.delete("/orders")
async def clear():
    await client.shop.orders.delete_many({})
    return ""
