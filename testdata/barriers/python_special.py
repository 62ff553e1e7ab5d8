# At the edge of special methods: who touches the driver, and who does not
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class Getitem:
    def __getitem__(self, key):
        #> fix python.special.getitem: [barrier] Give the class an async method with a name
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class GetitemPlain:
    def __getitem__(self, key):
        print("getitem")
        #> ok python.special.getitem: nothing in it waits for the driver


class Setitem:
    def __setitem__(self, key):
        #> fix python.special.setitem: [barrier] Give the class an async method with a name
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SetitemPlain:
    def __setitem__(self, key):
        print("setitem")
        #> ok python.special.setitem: nothing in it waits for the driver


class Augmented:
    def __iadd__(self, *args):
        #> fix python.special.augmented: [barrier] Give the class an async method with a name
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class AugmentedPlain:
    def __iadd__(self, *args):
        print("augmented")
        #> ok python.special.augmented: nothing in it waits for the driver


class Operator:
    def __add__(self, *args):
        #> fix python.special.operator: [barrier] Give the class an async method with a name
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class OperatorPlain:
    def __add__(self, *args):
        print("operator")
        #> ok python.special.operator: nothing in it waits for the driver


class ConversionPlain:
    def __len__(self, *args):
        print("conversion")
        #> ok python.special.conversion: nothing in it waits for the driver


class Comparison:
    def __eq__(self, key):
        #> fix python.special.comparison: [barrier] Fetch first, compare afterwards
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ComparisonPlain:
    def __eq__(self, key):
        print("comparison")
        #> ok python.special.comparison: nothing in it waits for the driver


class IterPlain:
    def __iter__(self, *args):
        print("iter")
        #> ok python.special.iter: nothing in it waits for the driver


class NextPlain:
    def __next__(self, *args):
        print("next")
        #> ok python.special.next: nothing in it waits for the driver


class Aiter:
    def __aiter__(self, *args):
        #> fix python.special.aiter: [barrier] Keep __aiter__ a plain def, or make it an async generator
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class AiterRows:
    def __aiter__(self):
        #> fix async-def: async def __aiter__(self):
        for user in db.users.find():
            #> fix cursor.for: async for user in db.users.find():
            yield user


class AiterWaits:
    async def __aiter__(self):
        for user in db.users.find():
            #> fix cursor.for: async for user in db.users.find():
            yield user


class Await:
    def __await__(self):
        #> fix python.special.await: [barrier] Keep __await__ a plain def that returns an iterator
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class AwaitPlain:
    def __await__(self, *args):
        print("await")
        #> ok python.special.await: nothing in it waits for the driver


class AiterPlain:
    def __aiter__(self, *args):
        print("aiter")
        #> ok python.special.aiter: nothing in it waits for the driver


class Enter:
    def __enter__(self, *args):
        #> fix async-def: async def __aenter__(self, *args):
        #> fix python.special.enter: __aenter__
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class EnterPlain:
    def __enter__(self, *args):
        print("enter")
        #> ok python.special.enter: nothing in it waits for the driver


class Exit:
    def __exit__(self, *args):
        #> fix async-def: async def __aexit__(self, *args):
        #> fix python.special.exit: __aexit__
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ExitPlain:
    def __exit__(self, *args):
        print("exit")
        #> ok python.special.exit: nothing in it waits for the driver


class Getattr:
    def __getattr__(self, key):
        #> fix python.special.getattr: [barrier] Give the class an async method with a name
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class GetattrPlain:
    def __getattr__(self, key):
        print("getattr")
        #> ok python.special.getattr: nothing in it waits for the driver
