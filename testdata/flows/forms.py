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
        #> ok async-for: no generator is awaited
        print(row)


def plain():
    for row in kept(False).cursor():
        #> ok cursor.for: a list, or a coroutine that is not awaited here
        print(row)


def named():
    rows_of = kept(False).cursor()
    for row in rows_of:
        #> ok cursor.for: a list, or a coroutine that is not awaited here
        print(row)


class Counted:
    def put(self, table):
        print(table)
        return {"n": 1}


class Stored:
    async def put(self, table):
        return await table.insert_one({})


class Keeper:
    def put(self, table):
        self.table = table


def store(kind):
    return {"counted": Counted(), "stored": Stored(), "keeper": Keeper()}[kind]


async def put(kind):
    done = store(kind).put(rows)
    await done
    return await store(kind).put(rows)


class Reader(Keeper):
    def read(self):
        return self.table.find_one({})
        #> ok collection.find_one: only a coroutine is awaited in put()


class Alone:
    def put(self, table):
        #> fix async-def: async def put(self, table):
        table.find_one({})
        #> fix collection.find_one: await table.find_one({})


async def alone():
    await Alone().put(rows)


async def begin(session, ready, block):
    async with AsyncMongoClient().start_session() as own:
        start = own.start_transaction if ready else block
        async with start():
            #> fix session.start_transaction?: await start()
            pass
        async with own.start_transaction():
            #> fix session.start_transaction: await own.start_transaction()
            pass
