# At the edge of special methods: who touches the driver, and who does not
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class Getitem:
    def __getitem__(self, key):
        db.users.insert_one({})


class GetitemPlain:
    def __getitem__(self, key):
        print("getitem")


class Setitem:
    def __setitem__(self, key):
        db.users.insert_one({})


class SetitemPlain:
    def __setitem__(self, key):
        print("setitem")


class Augmented:
    def __iadd__(self, *args):
        db.users.insert_one({})


class AugmentedPlain:
    def __iadd__(self, *args):
        print("augmented")


class Operator:
    def __add__(self, *args):
        db.users.insert_one({})


class OperatorPlain:
    def __add__(self, *args):
        print("operator")


class ConversionPlain:
    def __len__(self, *args):
        print("conversion")


class Comparison:
    def __eq__(self, key):
        db.users.insert_one({})


class ComparisonPlain:
    def __eq__(self, key):
        print("comparison")


class IterPlain:
    def __iter__(self, *args):
        print("iter")


class NextPlain:
    def __next__(self, *args):
        print("next")


class Aiter:
    def __aiter__(self, *args):
        db.users.insert_one({})


class AiterRows:
    async def __aiter__(self):
        async for user in db.users.find():
            yield user


class AiterWaits:
    async def __aiter__(self):
        async for user in db.users.find():
            yield user


class Await:
    def __await__(self):
        db.users.insert_one({})


class AwaitPlain:
    def __await__(self, *args):
        print("await")


class AiterPlain:
    def __aiter__(self, *args):
        print("aiter")


class Enter:
    async def __aenter__(self, *args):
        await db.users.insert_one({})


class EnterPlain:
    def __enter__(self, *args):
        print("enter")


class Exit:
    async def __aexit__(self, *args):
        await db.users.insert_one({})


class ExitPlain:
    def __exit__(self, *args):
        print("exit")


class Getattr:
    def __getattr__(self, key):
        db.users.insert_one({})


class GetattrPlain:
    def __getattr__(self, key):
        print("getattr")
