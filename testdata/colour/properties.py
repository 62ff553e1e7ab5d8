# A property that awaits is awaited at each read
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Users:
    def __init__(self):
        self.users = MongoClient().shop.users
        #> fix client.class: AsyncMongoClient

    @property
    def count(self):
        #> fix async-def: async def count(self):
        #> fix python.decorators.property??: [review] Make the property count an async method
        return self.users.count_documents({})
        #> fix collection.count_documents: await self.users.count_documents({})

    @property
    def name(self):
        return self.users.name

    def describe(self):
        #> fix async-def: async def describe(self):
        return f"{self.count} in {self.name}"
        #> fix call: await self.count
