# At the edge of test runners: who touches the driver, and who does not
from behave import given
from hypothesis import given as hypothesis_given
from locust import User
from locust import task
from nose.tools import with_setup
from pytest import FixtureRequest
from pytest import fixture
from pytest import raises
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
fixturerequest = FixtureRequest()


def testplain(*args):
    print("function")


@fixture
def store_fixture_plain(*args):
    print("fixture")


def setup_method(*args):
    db.users.insert_one({})


def teardown_method(*args):
    print("xunit")


def pytest_orders(*args):
    db.users.insert_one({})


def pytest_plain(*args):
    print("hook")


async def store_raises(*args):
    await db.users.insert_one({})


raises(None, store_raises)


def store_raises_plain(*args):
    print("raises")


raises(None, store_raises_plain)


async def store_finalizer(*args):
    await db.users.insert_one({})


fixturerequest.addfinalizer(store_finalizer)


def store_finalizer_plain(*args):
    print("finalizer")


fixturerequest.addfinalizer(store_finalizer_plain)


@given()
async def store_behave(*args):
    await db.users.insert_one({})


@given()
def store_behave_plain(*args):
    print("behave")


@with_setup()
def store_nose(*args):
    db.users.insert_one({})


@with_setup()
def store_nose_plain(*args):
    print("nose")


@task
def store_locust(*args):
    db.users.insert_one({})


@task
def store_locust_plain(*args):
    print("locust")


class LocustUser(User):
    def on_start(self, *args):
        db.users.insert_one({})


class LocustUserPlain(User):
    def on_start(self, *args):
        print("locust_user")


@hypothesis_given()
async def store_hypothesis(*args):
    await db.users.insert_one({})


@hypothesis_given()
def store_hypothesis_plain(*args):
    print("hypothesis")
