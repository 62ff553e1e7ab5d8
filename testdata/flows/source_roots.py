# A folder src is where imports start, also with an __init__.py in it
#> file service/src/__init__.py

#> file service/src/shopping/__init__.py

#> file service/src/shopping/store.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient

#> file tests/test_store.py
from shopping.store import client


def test_ping():
    #> fix async-def: async def test_ping():
    #> fix frameworks.testing.function??: [review] Add pytest-asyncio with asyncio_mode = "auto"
    client.admin.command("ping")
    #> fix database.command: await client.admin.command("ping")
