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
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class TelegramFilterPlain(BaseFilter):
    def filter(self, *args):
        print("telegram_filter")


class TelebotFilter(SimpleCustomFilter):
    def check(self, *args):
        db.users.insert_one({})


class TelebotFilterPlain(SimpleCustomFilter):
    def check(self, *args):
        print("telebot_filter")


class TestCasePlain(TestCase):
    def setUp(self, *args):
        print("test_case")


class Migrations(BaseMigration):
    def upgrade(self, *args):
        db.users.insert_one({})


class MigrationsPlain(BaseMigration):
    def upgrade(self, *args):
        print("migrations")


class SqlalchemyType(TypeDecorator):
    def process_bind_param(self, *args):
        db.users.insert_one({})


class SqlalchemyTypePlain(TypeDecorator):
    def process_bind_param(self, *args):
        print("sqlalchemy_type")


class Wtforms(Form):
    def validate(self, *args):
        db.users.insert_one({})


class WtformsPlain(Form):
    def validate(self, *args):
        print("wtforms")


class Protocol(Protocol):
    def connection_made(self, *args):
        db.users.insert_one({})


class ProtocolPlain(Protocol):
    def connection_made(self, *args):
        print("protocol")


class ParserPlain(HTMLParser):
    def handle_orders(self, *args):
        print("parser")


class Sacred(RunObserver):
    def started_event(self, *args):
        db.users.insert_one({})


class SacredPlain(RunObserver):
    def started_event(self, *args):
        print("sacred")
