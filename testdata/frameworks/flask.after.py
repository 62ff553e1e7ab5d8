# Flask's g and its plug-ins hold objects for one request
from flask import Flask, current_app, g
from flask_pymongo import PyMongo
from pymongo import AsyncMongoClient

app = Flask(__name__)
mongo = PyMongo(app)


@app.before_request
async def connect():
    g.db = AsyncMongoClient().shop


@app.get("/users")
async def users():
    await g.db.users.find_one({})
    return current_app.users.find({})
