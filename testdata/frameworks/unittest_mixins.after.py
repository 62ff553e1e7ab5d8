# The class that names TestCase gets another base, once, wherever its tests stand
from unittest import IsolatedAsyncioTestCase, main
from unittest import IsolatedAsyncioTestCase as Plain

from pymongo import AsyncMongoClient

users = AsyncMongoClient().shop.users


class Writes:
    async def test_insert(self):
        await users.insert_one({})


class Base(IsolatedAsyncioTestCase):
    async def asyncTearDown(self):
        await users.drop()


class First(Writes, Base):
    async def asyncSetUp(self):
        super().setUp()
        await users.drop()
        self.addAsyncCleanup(users.drop)
        self.addCleanup(print)

    async def asyncTearDown(self):
        await super().asyncTearDown()

    async def test_insert_again(self):
        with self.assertRaises(ValueError):
            await users.insert_one({}, session=None)
        with self.assertRaises(ValueError):
            await users.insert_one({})
        with self.assertRaisesRegex(ValueError, "x"):
            await users.drop()
        await users.find_one()


class Second(Plain):
    async def test_drop(self):
        await users.drop()


class Third(Plain):
    async def test_drop(self):
        await users.drop_index("a")


if __name__ == "__main__":
    main()
