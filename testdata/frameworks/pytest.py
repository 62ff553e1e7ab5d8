# A pytest fixture reaches tests by the name of a parameter
#> file tests/conftest.py
import pytest
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


@pytest.fixture
def client():
    #> fix async-def: async def client():
    #> fix frameworks.testing.fixture??: [review] Write @pytest_asyncio.fixture
    found = MongoClient()
    #> fix client.class: AsyncMongoClient
    yield found
    found.close()
    #> fix client.close: await found.close()


@pytest.fixture
def users(client):
    return client.shop.users

#> file tests/test_users.py
import pytest


@pytest.mark.parametrize("name", ["ada"])
def test_insert(users, name):
    #> fix async-def: async def test_insert(users, name):
    #> fix frameworks.testing.function??: [review] Add pytest-asyncio with asyncio_mode = "auto"
    users.insert_one({"name": name})
    #> fix collection.insert_one: await users.insert_one({"name": name})


def test_drop(bag):
    bag.drop()
    #> ok collection.drop: no fixture is called bag
