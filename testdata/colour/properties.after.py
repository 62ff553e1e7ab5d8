# A property that awaits is awaited at each read
from pymongo import AsyncMongoClient


class Users:
    def __init__(self):
        self.users = AsyncMongoClient().shop.users

    @property
    async def count(self):
        return await self.users.count_documents({})

    @property
    def name(self):
        return self.users.name

    async def describe(self):
        return f"{await self.count} in {self.name}"
