# What self holds is seen in every method, also of classes in other files
#> file base.py
from pymongo.asynchronous.database import AsyncDatabase


class Base:
    name = "base"

    def __init__(self, db: AsyncDatabase):
        self.db = db
        self.items = db[self.name]
        self.label = str(db)

    @property
    def logs(self):
        return self.db.logs

#> file users.py
from base import Base


class Counting:
    async def count(self):
        await self.items.count_documents({})


class Users(Counting, Base):
    name = "users"

    def __init__(self, db, cache):
        super().__init__(db)
        self.cache = cache

    async def first(self):
        await self.items.find_one({})
        await self.logs.insert_one({})
        self.label.command("ping")
        return self.cache.get("first")

    async def drop(self):
        await self.db.drop_collection(self.name)


async def use(db, shelf):
    users = Users(db, {})
    await users.items.drop()
    await shelf.items.drop()
    shelf.drop()
