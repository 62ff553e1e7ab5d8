# At the edge of logging: who touches the driver, and who does not
from logging import Handler
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class Handler(Handler):
    def emit(self, *args):
        #> fix frameworks.logging.handler: [barrier] Write a QueueHandler and a task
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class HandlerPlain(Handler):
    def emit(self, *args):
        print("handler")
        #> ok frameworks.logging.handler: nothing in it waits for the driver
