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
    folk.find_one({})
    #> fix collection.find_one: await folk.find_one({})
    #> kind folk: collection
    database.command("ping")
    #> fix database.command: await database.command("ping")
    shop.db.command("ping")
    #> fix database.command: await shop.db.command("ping")
    shop.storage.client.users.find_one({})
    #> fix collection.find_one: await shop.storage.client.users.find_one({})
    module.client.close()
    #> fix client.close: await module.client.close()
    storage_client.client.server_info()
    #> fix client.server_info: await storage_client.client.server_info()

#> file src/other/report.py
from somewhere.storage.client import db


def report():
    db.command("ping")
    #> ok database.command: another package's db
