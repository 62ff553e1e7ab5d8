# A fixture that returns its own parameter, its params, a table of cases and request.getfixturevalue() lead to the object
import pytest
from pymongo import AsyncMongoClient


class Store:
    def __init__(self):
        self.rows = AsyncMongoClient().shop.rows


class Strict(Store):
    pass


class Memory:
    pass


@pytest.fixture
def rows():
    return AsyncMongoClient().shop.rows


@pytest.fixture
def full(rows):
    return rows


async def test_full(full):
    #> fix frameworks.testing.function??: [review] Add pytest-asyncio with asyncio_mode = "auto" (4 places)
    full.drop()
    #> fix collection.drop: await full.drop()


@pytest.fixture(params=[Store, Strict])
def store(request):
    return request.param()


async def test_store(store):
    store.rows.drop()
    #> fix collection.drop: await store.rows.drop()


@pytest.mark.parametrize("kind, name", [(Store, "a"), pytest.param(Strict, "b", id="strict")])
async def test_kinds(kind, name):
    kind().rows.drop()
    #> fix collection.drop: await kind().rows.drop()
    name.drop()
    #> ok collection.drop: a text


@pytest.mark.parametrize("kind", [Memory])
async def test_memory(kind):
    kind().rows.drop()
    #> ok collection.drop: no rows in memory


async def test_asked(request):
    request.getfixturevalue("rows").drop()
    #> fix collection.drop: await request.getfixturevalue("rows").drop()
    request.getfixturevalue("memory").drop()
    #> ok collection.drop: no fixture of that name
