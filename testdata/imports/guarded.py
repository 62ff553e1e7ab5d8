# Both branches of a guarded import are read
from __future__ import annotations

from typing import TYPE_CHECKING

try:
    from motor.motor_asyncio import AsyncIOMotorClient
    #> fix client.class: from pymongo import AsyncMongoClient
except ImportError:
    AsyncIOMotorClient = None
    #> fix client.class: AsyncMongoClient

if TYPE_CHECKING:
    from pymongo.database import Database
    #> fix database.class: from pymongo.asynchronous.database import AsyncDatabase


async def connect():
    if AsyncIOMotorClient is None:
        #> fix client.class: AsyncMongoClient
        return None
    client = AsyncIOMotorClient()
    #> fix client.class: AsyncMongoClient
    #> kind client: client
    return client


async def ping(db: Database):
    #> fix database.class: AsyncDatabase
    db.command("ping")
    #> fix database.command: await db.command("ping")
