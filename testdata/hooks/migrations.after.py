# A migration of pymongo-migrate stays plain; a function of that name elsewhere does not
#> file migrations/first.py
from pymongo.asynchronous.database import AsyncDatabase

name = "first"
dependencies = []


def upgrade(db: AsyncDatabase):
    db.users.update_many({}, {"$set": {"active": True}})

#> file schema.py
from pymongo.asynchronous.database import AsyncDatabase


async def upgrade(db: AsyncDatabase):
    await db.users.update_many({}, {"$set": {"active": True}})
