# A plain function that says it gives what is to be awaited has handed it on
from collections.abc import Awaitable, Coroutine
from typing import Any

from pymongo import AsyncMongoClient

settings = AsyncMongoClient().shop.settings


async def setting(key):
    row = await settings.find_one({"key": key})
    return None if row is None else row["value"]


class Promised:
    def __get__(self, owner, kind=None) -> Coroutine[Any, Any, Any]:
        return setting("tax")

    def __getitem__(self, key) -> "Awaitable[str]":
        return setting(key)


class Unsaid:
    def __getattr__(self, key):
        return setting(key)


async def lost(promised: Promised) -> int:
    value = await settings.find_one({"key": "tax"})
    return value["value"]
