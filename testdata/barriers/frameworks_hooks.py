# At the edge of libraries that call hooks plainly: who touches the driver, and who does not
from asyncio import Protocol
from html.parser import HTMLParser
from mongodb_migrations.base import BaseMigration
from sacred.observers import RunObserver
from sqlalchemy import TypeDecorator
from telebot import SimpleCustomFilter
from telegram.ext import BaseFilter
from testtools import TestCase
from wtforms import Form
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class TelegramFilterPlain(BaseFilter):
    def filter(self, *args):
        print("telegram_filter")
        #> ok frameworks.hooks.telegram_filter: nothing in it waits for the driver


class TelebotFilter(SimpleCustomFilter):
    def check(self, *args):
        #> fix frameworks.hooks.telebot_filter: [barrier] Derive it from the class in telebot.asyncio_filters
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class TelebotFilterPlain(SimpleCustomFilter):
    def check(self, *args):
        print("telebot_filter")
        #> ok frameworks.hooks.telebot_filter: nothing in it waits for the driver


class TestCasePlain(TestCase):
    def setUp(self, *args):
        print("test_case")
        #> ok frameworks.hooks.test_case: nothing in it waits for the driver


class Migrations(BaseMigration):
    def upgrade(self, *args):
        #> fix frameworks.hooks.migrations: [barrier] Leave the migration as it is
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class MigrationsPlain(BaseMigration):
    def upgrade(self, *args):
        print("migrations")
        #> ok frameworks.hooks.migrations: nothing in it waits for the driver


class SqlalchemyType(TypeDecorator):
    def process_bind_param(self, *args):
        #> fix frameworks.hooks.sqlalchemy_type: [barrier] Fetch before the statement and hand over plain values
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SqlalchemyTypePlain(TypeDecorator):
    def process_bind_param(self, *args):
        print("sqlalchemy_type")
        #> ok frameworks.hooks.sqlalchemy_type: nothing in it waits for the driver


class Wtforms(Form):
    def validate(self, *args):
        #> fix frameworks.hooks.wtforms: [barrier] Fetch before the form is validated
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class WtformsPlain(Form):
    def validate(self, *args):
        print("wtforms")
        #> ok frameworks.hooks.wtforms: nothing in it waits for the driver


class Protocol(Protocol):
    def connection_made(self, *args):
        #> fix frameworks.hooks.protocol: [barrier] Start a task in the callback
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ProtocolPlain(Protocol):
    def connection_made(self, *args):
        print("protocol")
        #> ok frameworks.hooks.protocol: nothing in it waits for the driver


class ParserPlain(HTMLParser):
    def handle_orders(self, *args):
        print("parser")
        #> ok frameworks.hooks.parser: nothing in it waits for the driver


class Sacred(RunObserver):
    def started_event(self, *args):
        #> fix frameworks.hooks.sacred: [barrier] Keep MongoClient in the observer
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SacredPlain(RunObserver):
    def started_event(self, *args):
        print("sacred")
        #> ok frameworks.hooks.sacred: nothing in it waits for the driver
