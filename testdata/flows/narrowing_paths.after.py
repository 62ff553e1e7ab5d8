# A test of a dotted path holds until something may set the path anew
from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.cursor import AsyncCursor

rows = AsyncMongoClient().shop.rows


class Held:
    def find_one(self):
        return {}

    def drop(self):
        return None


class Box:
    def __init__(self, held):
        self.held = held
        self.found = rows.find()

    async def both(self):
        if isinstance(self.held, AsyncCollection):
            return await self.held.find_one()
        return self.held.find_one()

    async def early(self):
        if not isinstance(self.held, Held):
            await self.held.drop()
            return 1
        return self.held.find_one()

    async def neither(self):
        if not isinstance(self.held, Held) and not type(self.held) is int:
            return await self.held.find_one()
        return self.held.find_one()

    def expressions(self):
        one = self.held.find_one() if isinstance(self.held, Held) else None
        return one, isinstance(self.held, Held) and self.held.find_one()

    async def anew(self):
        if isinstance(self.held, Held):
            self.held = rows
            return await self.held.find_one()

    async def called(self):
        if isinstance(self.held, Held):
            await self.anew()
            await self.held.drop()
            await self.both()
            return await self.held.drop()

    async def unchanged(self):
        if isinstance(self.held, Held):
            await self.both()
            return self.held.drop()

    async def looped(self):
        if isinstance(self.held, Held):
            for other in (rows, Held()):
                await self.held.drop()
                self.held = other

    async def listed(self):
        if isinstance(self.found, AsyncCursor):
            self.found = await self.found.to_list()
        for row in self.found:
            print(row)

    async def listed_always(self):
        self.found = await self.found.to_list()
        for row in self.found:
            print(row)


async def use():
    await Box(rows).both()
    return Box(Held())


def outer(box: Box):
    assert type(box.held) is Held
    return box.held.find_one()


def filtered(boxes: list[Box]):
    return [box.held.find_one() for box in boxes if isinstance(box.held, Held) if box.held.drop()]
