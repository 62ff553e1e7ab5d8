# A case of a match tells the class of its subject, there and after it
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase

rows = MongoClient().shop.rows
#> fix client.class: AsyncMongoClient


class Held:
    name = "held"

    def find_one(self):
        return {}

    def drop(self):
        return None


def by_class(x):
    #> fix async-def: async def by_class(x):
    match x:
        case Held():
            return x.find_one()
            #> ok collection.find_one: Held
        case Collection():
            #> fix collection.class: AsyncCollection
            return x.find_one()
            #> fix collection.find_one: await x.find_one()


def captured(x):
    #> fix async-def: async def captured(x):
    match x:
        case Held() as held:
            return held.find_one()
            #> ok collection.find_one: Held
        case None | Held() as maybe:
            return maybe.drop()
            #> ok collection.drop: Held or None
        case other:
            return other.drop()
            #> fix collection.drop: await other.drop()


def after(x):
    match x:
        case Collection() | Database():
            #> fix collection.class: AsyncCollection
            #> fix database.class: AsyncDatabase
            return None
    return x.drop()
    #> ok collection.drop: a collection has returned


def partly(x):
    #> fix async-def: async def partly(x):
    match x:
        case Held(name="held"):
            return x.drop()
            #> ok collection.drop: Held
        case Held() if x.name:
            return x.drop()
            #> ok collection.drop: Held
        case _:
            return x.find_one()
            #> fix collection.find_one: await x.find_one()


def either(ready):
    return rows if ready else Held()


def walrus(ready):
    #> fix async-def: async def walrus(ready):
    if isinstance(y := either(ready), Held):
        return y.drop()
        #> ok collection.drop: Held
    return y.drop()
    #> fix collection.drop: await y.drop()


def untraced(y):
    #> fix async-def: async def untraced(y):
    match y:
        case Collection() as held:
            #> fix collection.class: AsyncCollection
            held.drop()
            #> fix collection.drop: await held.drop()
        case {"name": Collection()}:
            #> fix collection.class: AsyncCollection
            y.drop()
            #> ok collection.drop: y is a mapping


def use():
    #> fix async-def: async def use():
    for x in (rows, Held()):
        by_class(x)
        #> fix call: await by_class(x)
        captured(x)
        #> fix call: await captured(x)
        after(x)
        partly(x)
        #> fix call: await partly(x)
