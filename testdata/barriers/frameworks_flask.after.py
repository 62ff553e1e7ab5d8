# At the edge of Flask: who touches the driver, and who does not
from flask import Flask
from flask import stream_with_context
from flask.cli import with_appcontext
from flask.views import View
from flask_restful import Resource
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
flask = Flask()


@flask.route()
async def store_view(*args):
    await db.users.insert_one({})


@flask.route()
def store_view_plain(*args):
    print("view")


async def store_add_url_rule(*args):
    await db.users.insert_one({})


flask.add_url_rule(store_add_url_rule)


def store_add_url_rule_plain(*args):
    print("add_url_rule")


flask.add_url_rule(store_add_url_rule_plain)


class MethodView(View):
    async def dispatch_request(self, *args):
        await db.users.insert_one({})


class MethodViewPlain(View):
    def dispatch_request(self, *args):
        print("method_view")


class Restful(Resource):
    def get(self, *args):
        db.users.insert_one({})


class RestfulPlain(Resource):
    def get(self, *args):
        print("restful")


@flask.url_value_preprocessor
def store_sync(*args):
    db.users.insert_one({})


@flask.url_value_preprocessor
def store_sync_plain(*args):
    print("sync")


@flask.cli.command()
def store_cli(*args):
    db.users.insert_one({})


@flask.cli.command()
def store_cli_plain(*args):
    print("cli")


@with_appcontext
def store_cli_decorator(*args):
    db.users.insert_one({})


@with_appcontext
def store_cli_decorator_plain(*args):
    print("cli_decorator")


async def store_stream(*args):
    await db.users.insert_one({})


stream_with_context(store_stream)


def store_stream_plain(*args):
    print("stream")


stream_with_context(store_stream_plain)
