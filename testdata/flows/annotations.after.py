# An annotation tells what a parameter, a variable or a result is
from typing import Annotated, Any, Optional, Union

from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.database import AsyncDatabase

Users = AsyncCollection[dict[str, Any]]


async def typed(
    a: AsyncDatabase,
    b: "AsyncDatabase",
    c: Optional[AsyncDatabase],
    d: AsyncDatabase | None,
    e: Union[str, AsyncDatabase],
    f: Annotated[AsyncDatabase, "shop"],
    g: list[AsyncDatabase],
    users: Users,
    other: str,
):
    await a.command("ping")
    await b.command("ping")
    await c.command("ping")
    await d.command("ping")
    await e.command("ping")
    await f.command("ping")
    await g[0].command("ping")
    await users.find_one({})
    other.command("ping")


def made() -> AsyncDatabase:
    return other_library()


async def use(value):
    await made().command("ping")
    local: AsyncDatabase = value
    await local.command("ping")
    if isinstance(value, AsyncCollection):
        await value.find_one({})


def other_library():
    return None
