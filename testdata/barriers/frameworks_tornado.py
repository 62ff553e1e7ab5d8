# At the edge of Tornado: who touches the driver, and who does not
from tornado.concurrent import run_on_executor
from tornado.gen import coroutine
from tornado.ioloop import IOLoop
from tornado.testing import AsyncTestCase
from tornado.web import RequestHandler
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
ioloop = IOLoop()


class Sync(RequestHandler):
    def initialize(self, *args):
        #> fix frameworks.tornado.sync: [barrier] Set self.current_user in an async prepare()
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SyncPlain(RequestHandler):
    def initialize(self, *args):
        print("sync")
        #> ok frameworks.tornado.sync: nothing in it waits for the driver


@coroutine
def store_coroutine(*args):
    #> fix async-def: async def store_coroutine(*args):
    #> fix frameworks.tornado.coroutine: [rewrite] Drop the decorator: async def, `await` instead of `yield`
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@coroutine
def store_coroutine_plain(*args):
    print("coroutine")
    #> ok frameworks.tornado.coroutine: nothing in it waits for the driver


def store_run_sync(*args):
    #> fix async-def: async def store_run_sync(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


ioloop.run_sync(store_run_sync)


def store_run_sync_plain(*args):
    print("run_sync")
    #> ok frameworks.tornado.run_sync: nothing in it waits for the driver


ioloop.run_sync(store_run_sync_plain)


@run_on_executor
#> fix frameworks.tornado.executor: async def store_executor(*args):
def store_executor(*args):
    #> fix async-def: async def store_executor(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@run_on_executor
def store_executor_plain(*args):
    print("executor")
    #> ok frameworks.tornado.executor: nothing in it waits for the driver


class TestCase(AsyncTestCase):
    def testorders(self, *args):
        #> fix async-def: async def testorders(self, *args):
        #> fix frameworks.tornado.test_case: [rewrite] Write @tornado.testing.gen_test on the test
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class TestCasePlain(AsyncTestCase):
    def testorders(self, *args):
        print("test_case")
        #> ok frameworks.tornado.test_case: nothing in it waits for the driver


class TestSetUp(AsyncTestCase):
    def setUp(self, *args):
        #> fix frameworks.tornado.test_set_up: [barrier] Write `self.io_loop.run_sync(f)` in setUp
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class TestSetUpPlain(AsyncTestCase):
    def setUp(self, *args):
        print("test_set_up")
        #> ok frameworks.tornado.test_set_up: nothing in it waits for the driver
