# At the edge of windows: who touches the driver, and who does not
from tkinter import Button
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def store_callback(*args):
    #> fix async-def: async def store_callback(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


Button(store_callback)
#> fix frameworks.gui.callback: [barrier] Write a worker thread with one loop and the client


def store_callback_plain(*args):
    print("callback")
    #> ok frameworks.gui.callback: nothing in it waits for the driver


Button(store_callback_plain)
