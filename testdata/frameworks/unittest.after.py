# A TestCase becomes an IsolatedAsyncioTestCase, and its set-up follows
import unittest

from pymongo import AsyncMongoClient


class Case(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = AsyncMongoClient()
        self.users = self.client.shop.users
        await self.users.drop()

    async def helper(self):
        return (await self.users.find_one({}))["name"]


class UsersTest(Case):
    async def test_name(self):
        await self.users.insert_one({"name": "ada"})
        self.assertEqual(await self.helper(), "ada")

    def test_without(self):
        self.assertEqual(1, 1)
