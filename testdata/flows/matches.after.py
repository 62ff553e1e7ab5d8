# A case of a match tells the class of its subject, there and after it
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.database import AsyncDatabase

rows = AsyncMongoClient().shop.rows


class Held:
    name = "held"

    def find_one(self):
        return {}

    def drop(self):
        return None


async def by_class(x):
    match x:
        case Held():
            return x.find_one()
        case AsyncCollection():
            return await x.find_one()


async def captured(x):
    match x:
        case Held() as held:
            return held.find_one()
        case None | Held() as maybe:
            return maybe.drop()
        case other:
            return await other.drop()


def after(x):
    match x:
        case AsyncCollection() | AsyncDatabase():
            return None
    return x.drop()


async def partly(x):
    match x:
        case Held(name="held"):
            return x.drop()
        case Held() if x.name:
            return x.drop()
        case _:
            return await x.find_one()


def either(ready):
    return rows if ready else Held()


async def walrus(ready):
    if isinstance(y := either(ready), Held):
        return y.drop()
    return await y.drop()


async def untraced(y):
    match y:
        case AsyncCollection() as held:
            await held.drop()
        case {"name": AsyncCollection()}:
            y.drop()


async def use():
    for x in (rows, Held()):
        await by_class(x)
        await captured(x)
        after(x)
        await partly(x)
