# A method is not renamed onto one that its class has, and what stays a plain def gets no await
import unittest

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

rows = MongoClient().shop.rows
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


class Orders(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        #> fix python.unittest.set_up: [barrier] Merge setUp into the asyncSetUp that the class has
        rows.delete_many({})
        #> fix collection.delete_many: await rows.delete_many({})

    async def asyncSetUp(self):
        self.key = 1


class Users(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        #> fix async-def: async def asyncSetUp(self):
        #> fix python.unittest.set_up: asyncSetUp
        rows.delete_many({})
        #> fix collection.delete_many: await rows.delete_many({})


class Store:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        #> fix python.special.exit: [barrier] Merge __exit__ into the __aexit__ that the class has
        rows.insert_one({})
        #> fix collection.insert_one: await rows.insert_one({})


class Log:
    def rewind(self):
        #> fix async-def: async def rewind(self):
        rows.update_one({}, {})
        #> fix collection.update_one: await rows.update_one({}, {})

    def __iter__(self):
        #> fix python.special.iter: __aiter__
        self.rewind()
        #> fix call: await self.rewind()
        return self

    def __next__(self):
        #> fix async-def: async def __anext__(self):
        #> fix python.special.next: __anext__
        row = rows.find_one_and_update({}, {})
        #> fix collection.find_one_and_update: await rows.find_one_and_update({}, {})
        if row is None:
            raise StopIteration
            #> fix python.special.next: StopAsyncIteration
        return row


class Rows:
    def __iter__(self):
        #> fix python.special.iter: __aiter__
        return iter(rows.aggregate([]))
        #> fix command_cursor.for: iter(await (rows.aggregate([])).to_list())
        #> fix collection.aggregate: await rows.aggregate([])
