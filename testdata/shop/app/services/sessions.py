"""Who is logged in: the first module that moved to PyMongo Async."""

from pymongo import AsyncMongoClient


class Sessions:
    def __init__(self, client: AsyncMongoClient) -> None:
        self.sessions = client.shop.sessions

    async def open(self, user):
        result = await self.sessions.insert_one({"user": user})
        return result.inserted_id

    async def user_of(self, key):
        session = await self.sessions.find_one({"_id": key})
        return session["user"] if session else None

    async def close(self, key):
        self.sessions.delete_one({"_id": key})

    async def users(self):
        return sorted({session["user"] for session in self.sessions.find()})
