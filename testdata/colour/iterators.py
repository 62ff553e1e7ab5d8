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
        #> fix async-def: async def __next__(self):
        #> fix python.special.next: __anext__
        return self.cursor.next()
        #> fix cursor.next: await self.cursor.next()


class Letters:
    def __iter__(self):
        #> ok async-def: def __iter__ over letters stays as it is
        return iter("abc")
