# An object that only a library with a sync client has, or that one has made, is not moved; the finding stands there
#> file saver.py
from langgraph.checkpoint.mongodb import MongoDBSaver
from pymongo import MongoClient


def make(client: MongoClient, name):
    return MongoDBSaver(client, name)
    #> fix packages.langgraph-checkpoint-mongodb??: [review] Keep a MongoClient and the a* methods of MongoDBSaver


def saver():
    return make(MongoClient("mongodb://graph"), "graph")


#> file shared.py
from flask_session import MongoDBSession
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient
session = MongoDBSession(client)
#> fix packages.flask-session??: [review] Give Flask-Session a MongoClient of its own


def first():
    #> fix async-def: async def first():
    return client.shop.rows.find_one({})
    #> fix collection.find_one: await client.shop.rows.find_one({})


#> file hooks.py
from airflow.providers.mongo.hooks.mongo import MongoHook
from pymongo.collection import Collection


class Videos(MongoHook):
    def wipe(self, old):
        self.get_collection("videos").delete_many({"old": old})
        #> fix packages.apache-airflow-providers-mongo??: [review] Keep MongoHook sync, or build an AsyncMongoClient from its connection


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
    return User.get_motor_collection()
    #> fix packages.beanie: get_pymongo_collection


#> file own.py
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection


def own(rows: Collection):
    #> fix async-def: async def own(rows: AsyncCollection):
    #> fix collection.class: AsyncCollection
    return rows.count_documents({})
    #> fix collection.count_documents: await rows.count_documents({})
