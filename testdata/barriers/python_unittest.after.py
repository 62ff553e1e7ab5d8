# At the edge of unittest: who touches the driver, and who does not
from unittest import TestCase
from unittest.mock import Mock
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
testcase = TestCase()


class TestPlain(TestCase):
    def testorders(self, *args):
        print("test")


class SetUpPlain(TestCase):
    def setUp(self, *args):
        print("set_up")


class TearDownPlain(TestCase):
    def tearDown(self, *args):
        print("tear_down")


class ClassSetUp(TestCase):
    def setUpClass(self, *args):
        db.users.insert_one({})


class ClassSetUpPlain(TestCase):
    def setUpClass(self, *args):
        print("class_set_up")


class Hook(TestCase):
    def shortDescription(self, *args):
        db.users.insert_one({})


class HookPlain(TestCase):
    def shortDescription(self, *args):
        print("hook")


def store_add_cleanup_plain(*args):
    print("add_cleanup")


testcase.addCleanup(store_add_cleanup_plain)


async def store_add_class_cleanup(*args):
    await db.users.insert_one({})


TestCase.addClassCleanup(store_add_class_cleanup)


def store_add_class_cleanup_plain(*args):
    print("add_class_cleanup")


TestCase.addClassCleanup(store_add_class_cleanup_plain)


async def store_enter_context(*args):
    await db.users.insert_one({})


testcase.enterContext(store_enter_context)


def store_enter_context_plain(*args):
    print("enter_context")


testcase.enterContext(store_enter_context_plain)


def store_assert_raises_plain(*args):
    print("assert_raises")


testcase.assertRaises(None, store_assert_raises_plain)


def store_assert_raises_regex_plain(*args):
    print("assert_raises_regex")


testcase.assertRaisesRegex(None, None, store_assert_raises_regex_plain)


async def store_side_effect(*args):
    await db.users.insert_one({})


Mock(side_effect=store_side_effect)


def store_side_effect_plain(*args):
    print("side_effect")


Mock(side_effect=store_side_effect_plain)


async def store_wraps(*args):
    await db.users.insert_one({})


Mock(wraps=store_wraps)


def store_wraps_plain(*args):
    print("wraps")


Mock(wraps=store_wraps_plain)
