# The plugin of anyio runs plain fixtures too
#> file conftest.py
import pytest
from pymongo import AsyncMongoClient


@pytest.fixture
#> ok frameworks.testing.fixture: tests so marked have it run by the plugin
async def client():
    client = AsyncMongoClient()
    yield client
    await client.close()

#> file test_one.py
import pytest

pytestmark = pytest.mark.anyio


async def test_one(client):
    assert await client.shop.users.find_one() is None
