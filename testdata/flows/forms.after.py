# How a call is written says which of several functions it reaches
from pymongo import AsyncMongoClient

rows = AsyncMongoClient().shop.rows


class Generated:
    def all(self):
        for row in [1, 2]:
            yield row


class Fetched:
    async def all(self):
        return [row async for row in rows.find({})]

    async def cursor(self):
        return rows.find({})


class Memory:
    def cursor(self):
        return [1, 2]


def held(ready):
    return Fetched() if ready else Generated()


def kept(ready):
    return Fetched() if ready else Memory()


async def show():
    for row in await held(True).all():
        print(row)


def plain():
    for row in kept(False).cursor():
        print(row)


async def begin(session, ready, block):
    async with AsyncMongoClient().start_session() as own:
        start = own.start_transaction if ready else block
        async with await start():
            pass
        async with await own.start_transaction():
            pass
