# Flask's g and its plug-ins hold objects for one request
from flask import Flask, current_app, g
from flask_pymongo import PyMongo
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

app = Flask(__name__)
mongo = PyMongo(app)


@app.before_request
async def connect():
    g.db = MongoClient().shop
    #> fix client.class: AsyncMongoClient


@app.get("/users")
async def users():
    g.db.users.find_one({})
    #> fix collection.find_one: await g.db.users.find_one({})
    return current_app.users.find({})
    #> ok collection.find: nothing put users there
