# At the edge of unittest: who touches the driver, and who does not
from unittest import TestCase
from unittest.mock import Mock
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
testcase = TestCase()


class TestPlain(TestCase):
    def testorders(self, *args):
        print("test")
        #> ok python.unittest.test: nothing in it waits for the driver


class SetUpPlain(TestCase):
    def setUp(self, *args):
        print("set_up")
        #> ok python.unittest.set_up: nothing in it waits for the driver


class TearDownPlain(TestCase):
    def tearDown(self, *args):
        print("tear_down")
        #> ok python.unittest.tear_down: nothing in it waits for the driver


class ClassSetUp(TestCase):
    def setUpClass(self, *args):
        #> fix python.unittest.class_set_up: [barrier] Move the work to asyncSetUp and asyncTearDown
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ClassSetUpPlain(TestCase):
    def setUpClass(self, *args):
        print("class_set_up")
        #> ok python.unittest.class_set_up: nothing in it waits for the driver


class Hook(TestCase):
    def shortDescription(self, *args):
        #> fix python.unittest.hook: [barrier] Keep shortDescription sync; await in asyncSetUp
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class HookPlain(TestCase):
    def shortDescription(self, *args):
        print("hook")
        #> ok python.unittest.hook: nothing in it waits for the driver


def store_add_cleanup_plain(*args):
    print("add_cleanup")
    #> ok python.unittest.add_cleanup: nothing in it waits for the driver


testcase.addCleanup(store_add_cleanup_plain)


def store_add_class_cleanup(*args):
    #> fix async-def: async def store_add_class_cleanup(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


TestCase.addClassCleanup(store_add_class_cleanup)
#> fix python.unittest.add_class_cleanup: [barrier] Open and close it per test: asyncSetUp with addAsyncCleanup


def store_add_class_cleanup_plain(*args):
    print("add_class_cleanup")
    #> ok python.unittest.add_class_cleanup: nothing in it waits for the driver


TestCase.addClassCleanup(store_add_class_cleanup_plain)


def store_enter_context(*args):
    #> fix async-def: async def store_enter_context(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


testcase.enterContext(store_enter_context)
#> fix python.unittest.enter_context: [rewrite] Write `await self.enterAsyncContext(cm)`


def store_enter_context_plain(*args):
    print("enter_context")
    #> ok python.unittest.enter_context: nothing in it waits for the driver


testcase.enterContext(store_enter_context_plain)


def store_assert_raises_plain(*args):
    print("assert_raises")
    #> ok python.unittest.assert_raises: nothing in it waits for the driver


testcase.assertRaises(None, store_assert_raises_plain)


def store_assert_raises_regex_plain(*args):
    print("assert_raises_regex")
    #> ok python.unittest.assert_raises_regex: nothing in it waits for the driver


testcase.assertRaisesRegex(None, None, store_assert_raises_regex_plain)


def store_side_effect(*args):
    #> fix async-def: async def store_side_effect(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


Mock(side_effect=store_side_effect)
#> fix python.unittest.side_effect??: [review] Write AsyncMock(side_effect=f)


def store_side_effect_plain(*args):
    print("side_effect")
    #> ok python.unittest.side_effect: nothing in it waits for the driver


Mock(side_effect=store_side_effect_plain)


def store_wraps(*args):
    #> fix async-def: async def store_wraps(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


Mock(wraps=store_wraps)
#> fix python.unittest.wraps??: [review] Write AsyncMock(wraps=f)


def store_wraps_plain(*args):
    print("wraps")
    #> ok python.unittest.wraps: nothing in it waits for the driver


Mock(wraps=store_wraps_plain)
