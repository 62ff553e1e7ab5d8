# Both branches of a guarded import are read
from __future__ import annotations

from typing import TYPE_CHECKING

try:
    from pymongo import AsyncMongoClient
except ImportError:
    AsyncMongoClient = None

if TYPE_CHECKING:
    from pymongo.asynchronous.database import AsyncDatabase


async def connect():
    if AsyncMongoClient is None:
        return None
    client = AsyncMongoClient()
    return client


async def ping(db: AsyncDatabase):
    await db.command("ping")
