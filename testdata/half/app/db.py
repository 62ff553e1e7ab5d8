from pymongo import MongoClient

client = MongoClient()


def orders():
    return client.shop.orders
