# A TestCase becomes an IsolatedAsyncioTestCase, and its set-up follows
import unittest

from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


class Case(unittest.TestCase):
    #> fix python.unittest.test: IsolatedAsyncioTestCase
    def setUp(self):
        #> fix async-def: async def asyncSetUp(self):
        #> fix python.unittest.set_up: asyncSetUp
        self.client = MongoClient()
        #> fix client.class: AsyncMongoClient
        self.users = self.client.shop.users
        self.users.drop()
        #> fix collection.drop: await self.users.drop()

    def helper(self):
        #> fix async-def: async def helper(self):
        return self.users.find_one({})["name"]
        #> fix collection.find_one: (await self.users.find_one({}))["name"]


class UsersTest(Case):
    def test_name(self):
        #> fix async-def: async def test_name(self):
        self.users.insert_one({"name": "ada"})
        #> fix collection.insert_one: await self.users.insert_one({"name": "ada"})
        self.assertEqual(self.helper(), "ada")
        #> fix call: await self.helper()

    def test_without(self):
        self.assertEqual(1, 1)
        #> ok call: this test stays as it is
