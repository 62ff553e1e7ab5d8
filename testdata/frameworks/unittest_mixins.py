# The class that names TestCase gets another base, once, wherever its tests stand
from unittest import TestCase, main
#> fix python.unittest.test: from unittest import IsolatedAsyncioTestCase
from unittest import TestCase as Plain
#> fix python.unittest.test: from unittest import IsolatedAsyncioTestCase as Plain

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

users = MongoClient().shop.users
#> fix client.class: AsyncMongoClient
#> fix loops.framework??: [review] Open the client where its event loop runs


class Writes:
    def test_insert(self):
        #> fix async-def: async def test_insert(self):
        users.insert_one({})
        #> fix collection.insert_one: await users.insert_one({})


class Base(TestCase):
    #> fix python.unittest.test: IsolatedAsyncioTestCase
    def tearDown(self):
        #> fix async-def: async def asyncTearDown(self):
        #> fix python.unittest.tear_down: asyncTearDown
        users.drop()
        #> fix collection.drop: await users.drop()


class First(Writes, Base):
    def setUp(self):
        #> fix async-def: async def asyncSetUp(self):
        #> fix python.unittest.set_up: asyncSetUp
        super().setUp()
        users.drop()
        #> fix collection.drop: await users.drop()
        self.addCleanup(users.drop)
        #> fix python.unittest.add_cleanup: self.addAsyncCleanup(users.drop)
        self.addCleanup(print)

    def tearDown(self):
        #> fix async-def: async def asyncTearDown(self):
        #> fix python.unittest.tear_down: asyncTearDown
        super().tearDown()
        #> fix call: await super().asyncTearDown()
        #> fix python.unittest.tear_down: asyncTearDown

    def test_insert_again(self):
        #> fix async-def: async def test_insert_again(self):
        self.assertRaises(ValueError, users.insert_one, {}, session=None)
        #> fix python.unittest.assert_raises: with self.assertRaises(ValueError): await users.insert_one({}, session=None)
        self.assertRaises(ValueError, lambda: users.insert_one({}))
        #> fix python.unittest.assert_raises: with self.assertRaises(ValueError): await users.insert_one({})
        self.assertRaisesRegex(ValueError, "x", users.drop)
        #> fix python.unittest.assert_raises_regex: with self.assertRaisesRegex(ValueError, "x"): await users.drop()
        users.find_one()
        #> fix collection.find_one: await users.find_one()


class Second(Plain):
    def test_drop(self):
        #> fix async-def: async def test_drop(self):
        users.drop()
        #> fix collection.drop: await users.drop()


class Third(Plain):
    def test_drop(self):
        #> fix async-def: async def test_drop(self):
        users.drop_index("a")
        #> fix collection.drop_index: await users.drop_index("a")


if __name__ == "__main__":
    main()
    #> ok call: main() of unittest runs the loops itself
