from app.db import orders
from pymongo import MongoClient

archive = MongoClient("mongodb://archive").shop.orders


def clean():
    orders().delete_many({"old": True})
