# Fields of dataclasses, class attributes and singletons hold what they are given
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection


@dataclass
class Context:
    client: AsyncMongoClient
    users: AsyncCollection = field(init=False)
    name: str = "shop"


class Pair(NamedTuple):
    left: AsyncCollection
    right: str


class Database:
    client: ClassVar = None
    _instance = None

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def users(self):
        return self.client.shop.users


Database.client = AsyncMongoClient()


async def use(context: Context, pair: Pair):
    await context.client.close()
    await context.users.drop()
    await pair.left.drop()
    pair.right.drop()
    await Database.instance().users().drop()
    await Database.client.close()
