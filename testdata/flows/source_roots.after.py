# A folder src is where imports start, also with an __init__.py in it
#> file service/src/__init__.py

#> file service/src/shopping/__init__.py

#> file service/src/shopping/store.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()

#> file tests/test_store.py
from shopping.store import client


async def test_ping():
    await client.admin.command("ping")
