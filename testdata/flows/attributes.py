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
        self.items.count_documents({})
        #> fix collection.count_documents: await self.items.count_documents({})


class Users(Counting, Base):
    name = "users"

    def __init__(self, db, cache):
        super().__init__(db)
        self.cache = cache

    async def first(self):
        self.items.find_one({})
        #> fix collection.find_one: await self.items.find_one({})
        #> kind self.items: collection
        self.logs.insert_one({})
        #> fix collection.insert_one: await self.logs.insert_one({})
        self.label.command("ping")
        #> ok database.command: label is a string
        return self.cache.get("first")

    async def drop(self):
        self.db.drop_collection(self.name)
        #> fix database.drop_collection: await self.db.drop_collection(self.name)


async def use(db, shelf):
    users = Users(db, {})
    users.items.drop()
    #> fix collection.drop: await users.items.drop()
    shelf.items.drop()
    #> fix collection.drop?: await shelf.items.drop()
    shelf.drop()
    #> ok collection.drop: a shelf of some other make
