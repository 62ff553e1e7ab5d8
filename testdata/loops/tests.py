# A fixture's client lives in the loop of its scope, and a test client has a loop per request unless it is entered
#> file apart/conftest.py
import pytest_asyncio
from pymongo import AsyncMongoClient


@pytest_asyncio.fixture(scope="session")
#> fix loops.fixture??: [review] Give client and its tests one loop_scope
async def client():
    async with AsyncMongoClient() as client:
        yield client


@pytest_asyncio.fixture(scope="session", loop_scope="session")
#> ok loops.fixture: its tests have the loop_scope too
async def same():
    async with AsyncMongoClient() as client:
        yield client

#> file apart/test_apart.py
import pytest


@pytest.mark.asyncio
async def test_one(client):
    await client.shop.users.insert_one({})


@pytest.mark.asyncio(loop_scope="session")
async def test_two(same):
    await same.shop.users.insert_one({})

#> file http/app.py
from fastapi import FastAPI
from pymongo import AsyncMongoClient

app = FastAPI()
client = AsyncMongoClient()


@app.get("/")
async def page():
    return await client.shop.pages.find_one({}, {"_id": 0})

#> file http/test_plain.py
from fastapi.testclient import TestClient

from http.app import app


def test_page():
    assert TestClient(app).get("/")
    #> fix loops.requests??: [review] Enter the test client with a with statement

#> file http/test_entered.py
from fastapi.testclient import TestClient

from http.app import app


def test_page():
    with TestClient(app) as http:
        #> ok call: TestClient is entered
        assert http.get("/")
