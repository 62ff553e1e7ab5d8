# A pytest fixture reaches tests by the name of a parameter
#> file tests/conftest.py
import pytest
from pymongo import AsyncMongoClient


@pytest.fixture
async def client():
    found = AsyncMongoClient()
    yield found
    await found.close()


@pytest.fixture
def users(client):
    return client.shop.users

#> file tests/test_users.py
import pytest


@pytest.mark.parametrize("name", ["ada"])
async def test_insert(users, name):
    await users.insert_one({"name": name})


def test_drop(bag):
    bag.drop()
