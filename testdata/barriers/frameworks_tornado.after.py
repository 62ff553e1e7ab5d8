# At the edge of Tornado: who touches the driver, and who does not
from tornado.concurrent import run_on_executor
from tornado.gen import coroutine
from tornado.ioloop import IOLoop
from tornado.testing import AsyncTestCase
from tornado.web import RequestHandler
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
ioloop = IOLoop()


class Sync(RequestHandler):
    def initialize(self, *args):
        db.users.insert_one({})


class SyncPlain(RequestHandler):
    def initialize(self, *args):
        print("sync")


@coroutine
async def store_coroutine(*args):
    await db.users.insert_one({})


@coroutine
def store_coroutine_plain(*args):
    print("coroutine")


async def store_run_sync(*args):
    await db.users.insert_one({})


ioloop.run_sync(store_run_sync)


def store_run_sync_plain(*args):
    print("run_sync")


ioloop.run_sync(store_run_sync_plain)


async def store_executor(*args):
    await db.users.insert_one({})


@run_on_executor
def store_executor_plain(*args):
    print("executor")


class TestCase(AsyncTestCase):
    async def testorders(self, *args):
        await db.users.insert_one({})


class TestCasePlain(AsyncTestCase):
    def testorders(self, *args):
        print("test_case")


class TestSetUp(AsyncTestCase):
    def setUp(self, *args):
        db.users.insert_one({})


class TestSetUpPlain(AsyncTestCase):
    def setUp(self, *args):
        print("test_set_up")
