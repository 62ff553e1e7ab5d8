# A class that iterates over the network cannot answer a plain for
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Pages:
    def __init__(self):
        self.cursor = MongoClient().shop.users.find()
        #> fix client.class: AsyncMongoClient

    def __iter__(self):
        #> fix python.special.iter: __aiter__
        return self

    def __next__(self):
        #> fix async-def: async def __anext__(self):
        #> fix python.special.next: __anext__
        return self.cursor.next()
        #> fix cursor.next: await self.cursor.next()


class Letters:
    def __iter__(self):
        #> ok async-def: def __iter__ over letters stays as it is
        return iter("abc")


class Batches:
    def __init__(self, users):
        self.cursor = users

    def __iter__(self):
        #> fix python.special.iter: __aiter__
        return self

    def __next__(self):
        #> fix async-def: async def __anext__(self):
        #> fix python.special.next: __anext__
        found = self.cursor.find_one({"batch": 1})
        #> fix collection.find_one: await self.cursor.find_one({"batch": 1})
        if found is None:
            raise StopIteration
            #> fix python.special.next: StopAsyncIteration
        if found["name"] == "last":
            raise StopIteration()
            #> fix python.special.next: StopAsyncIteration
        return found


def names():
    #> fix async-def: async def names():
    batches = Batches(MongoClient().shop.users)
    #> fix client.class: AsyncMongoClient
    return [found["name"] for found in batches]
    #> fix async-for: [found["name"] async for found in batches]
