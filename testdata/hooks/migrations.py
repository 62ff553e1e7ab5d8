# A migration of pymongo-migrate stays plain; a function of that name elsewhere does not
#> file migrations/first.py
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

name = "first"
dependencies = []


def upgrade(db: Database):
    #> fix frameworks.hooks.pymongo_migrate: [barrier] Leave the migration as it is
    #> fix database.class: AsyncDatabase
    db.users.update_many({}, {"$set": {"active": True}})
    #> fix collection.update_many: await db.users.update_many({}, {"$set": {"active": True}})


#> file schema.py
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase


def upgrade(db: Database):
    #> fix async-def: async def upgrade(db: AsyncDatabase):
    #> fix database.class: AsyncDatabase
    db.users.update_many({}, {"$set": {"active": True}})
    #> fix collection.update_many: await db.users.update_many({}, {"$set": {"active": True}})
