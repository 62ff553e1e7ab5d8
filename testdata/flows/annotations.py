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
    a.command("ping")
    #> fix database.command: await a.command("ping")
    b.command("ping")
    #> fix database.command: await b.command("ping")
    c.command("ping")
    #> fix database.command: await c.command("ping")
    d.command("ping")
    #> fix database.command: await d.command("ping")
    e.command("ping")
    #> fix database.command: await e.command("ping")
    f.command("ping")
    #> fix database.command: await f.command("ping")
    g[0].command("ping")
    #> fix database.command: await g[0].command("ping")
    users.find_one({})
    #> fix collection.find_one: await users.find_one({})
    other.command("ping")
    #> ok database.command: a string


def made() -> AsyncDatabase:
    return other_library()


async def use(value):
    made().command("ping")
    #> fix database.command: await made().command("ping")
    local: AsyncDatabase = value
    local.command("ping")
    #> fix database.command: await local.command("ping")
    if isinstance(value, AsyncCollection):
        value.find_one({})
        #> fix collection.find_one: await value.find_one({})


def other_library():
    return None
