# At the edge of windows: who touches the driver, and who does not
from tkinter import Button
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def store_callback(*args):
    await db.users.insert_one({})


Button(store_callback)


def store_callback_plain(*args):
    print("callback")


Button(store_callback_plain)
