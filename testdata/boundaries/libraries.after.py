# An object that only a library with a sync client has, or that one has made, is not moved; the finding stands there
#> file saver.py
from langgraph.checkpoint.mongodb import MongoDBSaver
from pymongo import MongoClient


def make(client: MongoClient, name):
    return MongoDBSaver(client, name)


def saver():
    return make(MongoClient("mongodb://graph"), "graph")

#> file shared.py
from flask_session import MongoDBSession
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
session = MongoDBSession(client)


async def first():
    return await client.shop.rows.find_one({})

#> file hooks.py
from airflow.providers.mongo.hooks.mongo import MongoHook
from pymongo.collection import Collection


class Videos(MongoHook):
    def wipe(self, old):
        self.get_collection("videos").delete_many({"old": old})


def count(rows: Collection):
    return rows.count_documents({})


def total():
    return count(MongoHook("x").get_conn().tube.videos)

#> file model.py
from beanie import Document


class User(Document):
    name: str


class Plain:
    @classmethod
    def get_motor_collection(cls):
        return None


def both():
    Plain.get_motor_collection()
    return User.get_pymongo_collection()

#> file own.py
from pymongo.asynchronous.collection import AsyncCollection


async def own(rows: AsyncCollection):
    return await rows.count_documents({})
