# A test of a dotted path holds until something may set the path anew
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.collection import Collection
#> fix collection.class: from pymongo.asynchronous.collection import AsyncCollection
from pymongo.cursor import Cursor
#> fix cursor.class: from pymongo.asynchronous.cursor import AsyncCursor

rows = MongoClient().shop.rows
#> fix client.class: AsyncMongoClient


class Held:
    def find_one(self):
        return {}

    def drop(self):
        return None


class Box:
    def __init__(self, held):
        self.held = held
        self.found = rows.find()

    def both(self):
        #> fix async-def: async def both(self):
        if isinstance(self.held, Collection):
            #> fix collection.class: AsyncCollection
            return self.held.find_one()
            #> fix collection.find_one: await self.held.find_one()
        return self.held.find_one()
        #> ok collection.find_one: no collection comes here

    def early(self):
        #> fix async-def: async def early(self):
        if not isinstance(self.held, Held):
            self.held.drop()
            #> fix collection.drop: await self.held.drop()
            return 1
        return self.held.find_one()
        #> ok collection.find_one: only Held comes here

    def neither(self):
        #> fix async-def: async def neither(self):
        if not isinstance(self.held, Held) and not type(self.held) is int:
            return self.held.find_one()
            #> fix collection.find_one: await self.held.find_one()
        return self.held.find_one()
        #> ok collection.find_one: Held or int

    def expressions(self):
        one = self.held.find_one() if isinstance(self.held, Held) else None
        #> ok collection.find_one: Held
        return one, isinstance(self.held, Held) and self.held.find_one()
        #> ok collection.find_one: Held

    def anew(self):
        #> fix async-def: async def anew(self):
        if isinstance(self.held, Held):
            self.held = rows
            return self.held.find_one()
            #> fix collection.find_one: await self.held.find_one()

    def called(self):
        #> fix async-def: async def called(self):
        if isinstance(self.held, Held):
            self.anew()
            #> fix call: await self.anew()
            self.held.drop()
            #> fix collection.drop: await self.held.drop()
            self.both()
            #> fix call: await self.both()
            return self.held.drop()
            #> fix collection.drop: await self.held.drop()

    def unchanged(self):
        #> fix async-def: async def unchanged(self):
        if isinstance(self.held, Held):
            self.both()
            #> fix call: await self.both()
            return self.held.drop()
            #> ok collection.drop: both() sets nothing

    def looped(self):
        #> fix async-def: async def looped(self):
        if isinstance(self.held, Held):
            for other in (rows, Held()):
                self.held.drop()
                #> fix collection.drop: await self.held.drop()
                self.held = other

    def listed(self):
        #> fix async-def: async def listed(self):
        if isinstance(self.found, Cursor):
            #> fix cursor.class: AsyncCursor
            self.found = list(self.found)
            #> fix cursor.for: await self.found.to_list()
        for row in self.found:
            #> ok cursor.for: a list by now
            print(row)

    def listed_always(self):
        #> fix async-def: async def listed_always(self):
        self.found = list(self.found)
        #> fix cursor.for: await self.found.to_list()
        for row in self.found:
            #> ok cursor.for: a list by now
            print(row)


def use():
    #> fix async-def: async def use():
    Box(rows).both()
    #> fix call: await Box(rows).both()
    return Box(Held())


def outer(box: Box):
    assert type(box.held) is Held
    return box.held.find_one()
    #> ok collection.find_one: Held


def filtered(boxes: list[Box]):
    return [box.held.find_one() for box in boxes if isinstance(box.held, Held) if box.held.drop()]
    #> ok collection.find_one: Held
    #> ok collection.drop: Held
