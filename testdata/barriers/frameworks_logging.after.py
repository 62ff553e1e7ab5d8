# At the edge of logging: who touches the driver, and who does not
from logging import Handler
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class Handler(Handler):
    def emit(self, *args):
        db.users.insert_one({})


class HandlerPlain(Handler):
    def emit(self, *args):
        print("handler")
