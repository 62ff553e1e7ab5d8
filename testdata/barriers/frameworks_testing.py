# At the edge of test runners: who touches the driver, and who does not
from behave import given
from hypothesis import given as hypothesis_given
from locust import User
from locust import task
from nose.tools import with_setup
from pytest import FixtureRequest
from pytest import fixture
from pytest import raises
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
fixturerequest = FixtureRequest()


def testplain(*args):
    print("function")
    #> ok frameworks.testing.function: nothing in it waits for the driver


@fixture
def store_fixture_plain(*args):
    print("fixture")
    #> ok frameworks.testing.fixture: nothing in it waits for the driver


def setup_method(*args):
    #> fix frameworks.testing.xunit: [barrier] Write an autouse fixture
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


def teardown_method(*args):
    print("xunit")
    #> ok frameworks.testing.xunit: nothing in it waits for the driver


def pytest_orders(*args):
    #> fix frameworks.testing.hook: [barrier] Write a sync hook
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


def pytest_plain(*args):
    print("hook")
    #> ok frameworks.testing.hook: nothing in it waits for the driver


def store_raises(*args):
    #> fix async-def: async def store_raises(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


raises(None, store_raises)
#> fix frameworks.testing.raises: with raises(None): await store_raises()


def store_raises_plain(*args):
    print("raises")
    #> ok frameworks.testing.raises: nothing in it waits for the driver


raises(None, store_raises_plain)


def store_finalizer(*args):
    #> fix async-def: async def store_finalizer(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


fixturerequest.addfinalizer(store_finalizer)
#> fix frameworks.testing.finalizer: [barrier] Write a fixture that yields, and awaits after the yield
#> fix loops.thread??: [review] Open a client of its own there


def store_finalizer_plain(*args):
    print("finalizer")
    #> ok frameworks.testing.finalizer: nothing in it waits for the driver


fixturerequest.addfinalizer(store_finalizer_plain)


@given()
def store_behave(*args):
    #> fix async-def: async def store_behave(*args):
    #> fix frameworks.testing.behave??: [review] Write @async_run_until_complete below the step
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@given()
def store_behave_plain(*args):
    print("behave")
    #> ok frameworks.testing.behave: nothing in it waits for the driver


@with_setup()
def store_nose(*args):
    #> fix frameworks.testing.nose: [barrier] Move to pytest with an async plugin
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@with_setup()
def store_nose_plain(*args):
    print("nose")
    #> ok frameworks.testing.nose: nothing in it waits for the driver


@task
def store_locust(*args):
    #> fix frameworks.testing.locust: [barrier] Keep MongoClient here (gevent)
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@task
def store_locust_plain(*args):
    print("locust")
    #> ok frameworks.testing.locust: nothing in it waits for the driver


class LocustUser(User):
    def on_start(self, *args):
        #> fix frameworks.testing.locust_user: [barrier] Keep MongoClient here (gevent)
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class LocustUserPlain(User):
    def on_start(self, *args):
        print("locust_user")
        #> ok frameworks.testing.locust_user: nothing in it waits for the driver


@hypothesis_given()
def store_hypothesis(*args):
    #> fix async-def: async def store_hypothesis(*args):
    #> fix frameworks.testing.hypothesis??: [review] Let the async plugin run the inner test
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@hypothesis_given()
def store_hypothesis_plain(*args):
    print("hypothesis")
    #> ok frameworks.testing.hypothesis: nothing in it waits for the driver
