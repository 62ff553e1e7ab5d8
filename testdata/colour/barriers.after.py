# Where no await can stand, the finding says what to choose
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
users = client.shop.users
users.create_index("name")


async def age(name):
    return (await users.find_one({"name": name}))["age"]


class Repo:
    first = users.find_one({})

    def __init__(self, name):
        self.name = name
        self.age = age(name)

    def __len__(self):
        return users.count_documents({})

    def __repr__(self):
        return f"Repo({self.name})"


def oldest(names):
    return sorted(names, key=age)


def youngest(names):
    return sorted(names, key=lambda name: age(name))


def longest(names):
    return sorted(names, key=len)
