# A mock of a member whose call changes its shape is told
#> file app/repo.py
from pymongo import AsyncMongoClient


class Work:
    def __init__(self, client: AsyncMongoClient):
        self.client = client

    async def run(self):
        await self.client.close()

#> file tests/test_repo.py
from unittest.mock import AsyncMock, MagicMock, Mock

from pymongo import AsyncMongoClient


def client():
    session = MagicMock()
    session.start_transaction = MagicMock()
    client = MagicMock(spec=AsyncMongoClient)
    client.start_session = AsyncMock(return_value=session)
    client.close = MagicMock()
    client.shop.orders.aggregate = MagicMock()
    client.shop.orders.find = MagicMock()
    return client


def collection(given):
    coll = Mock()
    coll.find_one.return_value = {"_id": 1}
    coll.insert_one.side_effect = ValueError
    coll.name.return_value = "a"
    given.find_one.return_value = None
    right = AsyncMock()
    right.find_one.return_value = {"_id": 1}
    return coll, right


def double(cls):
    return MagicMock(spec=cls)


def unknown():
    other = double(AsyncMongoClient)
    other.start_session = MagicMock()
