# At the edge of places without await: who touches the driver, and who does not
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


def oldest(names):
    return sorted(names, key=lambda name: db.users.find_one({"name": name})["age"])


def longest(names):
    return sorted(names, key=lambda name: len(name))


def decorator(value):
    return lambda function: function


@decorator(db.users.find_one({}))
def registered():
    return 1


@decorator(1)
def plain():
    return 1


class Limits:
    class_body = max(1, 2)


module = min(1, 2)


def page(default=max(1, 2)):
    return default
