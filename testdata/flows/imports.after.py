# An object travels through imports, aliases, packages and re-exports
#> file src/shop/__init__.py
from .storage import client as storage_client
from .storage.client import db, users as people

#> file src/shop/storage/__init__.py

#> file src/shop/storage/client.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
db = client.shop
users = db.users

#> file src/shop/deep/report.py
import shop
import shop.storage.client
from shop import people as folk, storage_client
from ..storage.client import db as database
from ..storage import client as module


async def report():
    await folk.find_one({})
    await database.command("ping")
    await shop.db.command("ping")
    await shop.storage.client.users.find_one({})
    await module.client.close()
    await storage_client.client.server_info()

#> file src/other/report.py
from somewhere.storage.client import db


def report():
    db.command("ping")
