# A mock of a member whose call changes its shape is told
#> file app/repo.py
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient


class Work:
    def __init__(self, client: AsyncIOMotorClient):
        #> fix client.class: AsyncMongoClient
        self.client = client

    async def run(self):
        self.client.close()
        #> fix client.close: await self.client.close()

#> file tests/test_repo.py
from unittest.mock import AsyncMock, MagicMock, Mock

from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient


def client():
    session = MagicMock()
    session.start_transaction = MagicMock()
    #> fix session.start_transaction??: [review] Make session.start_transaction an AsyncMock: the call is awaited
    client = MagicMock(spec=AsyncIOMotorClient)
    #> fix client.class: AsyncMongoClient
    client.start_session = AsyncMock(return_value=session)
    #> fix client.start_session??: [review] Make client.start_session a MagicMock: the call is not awaited
    client.close = MagicMock()
    #> fix client.close??: [review] Make client.close an AsyncMock: the call is awaited
    client.shop.orders.aggregate = MagicMock()
    #> fix collection.aggregate??: [review] Make client.shop.orders.aggregate an AsyncMock: the call is awaited
    client.shop.orders.find = MagicMock()
    return client


def collection(given):
    coll = Mock()
    coll.find_one.return_value = {"_id": 1}
    #> fix collection.find_one??: [review] Make coll.find_one an AsyncMock: the call is awaited
    coll.insert_one.side_effect = ValueError
    #> fix collection.insert_one??: [review] Make coll.insert_one an AsyncMock: the call is awaited
    coll.name.return_value = "a"
    given.find_one.return_value = None
    right = AsyncMock()
    right.find_one.return_value = {"_id": 1}
    return coll, right


def double(cls):
    return MagicMock(spec=cls)


def unknown():
    other = double(AsyncIOMotorClient)
    #> fix client.class: AsyncMongoClient
    other.start_session = MagicMock()
    #> ok client.start_session: what double() builds is not told
