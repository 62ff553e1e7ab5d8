# At the edge of Flask: who touches the driver, and who does not
from flask import Flask
from flask import stream_with_context
from flask.cli import with_appcontext
from flask.views import View
from flask_restful import Resource
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
flask = Flask()


@flask.route()
def store_view(*args):
    #> fix async-def: async def store_view(*args):
    #> fix frameworks.flask.view??: [review] Keep MongoClient in this application, or move to Quart
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@flask.route()
def store_view_plain(*args):
    print("view")
    #> ok frameworks.flask.view: nothing in it waits for the driver


def store_add_url_rule(*args):
    #> fix async-def: async def store_add_url_rule(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


flask.add_url_rule(store_add_url_rule)
#> fix frameworks.flask.add_url_rule??: [review] Keep MongoClient in this application, or move to Quart
#> fix loops.thread??: [review] Open a client of its own there


def store_add_url_rule_plain(*args):
    print("add_url_rule")
    #> ok frameworks.flask.add_url_rule: nothing in it waits for the driver


flask.add_url_rule(store_add_url_rule_plain)


class MethodView(View):
    def dispatch_request(self, *args):
        #> fix async-def: async def dispatch_request(self, *args):
        #> fix frameworks.flask.method_view??: [review] Keep MongoClient in this application, or move to Quart
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class MethodViewPlain(View):
    def dispatch_request(self, *args):
        print("method_view")
        #> ok frameworks.flask.method_view: nothing in it waits for the driver


class Restful(Resource):
    def get(self, *args):
        #> fix frameworks.flask.restful: [barrier] Keep MongoClient in this application
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class RestfulPlain(Resource):
    def get(self, *args):
        print("restful")
        #> ok frameworks.flask.restful: nothing in it waits for the driver


@flask.url_value_preprocessor
def store_sync(*args):
    #> fix frameworks.flask.sync: [barrier] Keep MongoClient here
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@flask.url_value_preprocessor
def store_sync_plain(*args):
    print("sync")
    #> ok frameworks.flask.sync: nothing in it waits for the driver


@flask.cli.command()
def store_cli(*args):
    #> fix frameworks.flask.cli: [entry-point] Write a sync command: it calls `asyncio.run(main())` once
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@flask.cli.command()
def store_cli_plain(*args):
    print("cli")
    #> ok frameworks.flask.cli: nothing in it waits for the driver


@with_appcontext
def store_cli_decorator(*args):
    #> fix frameworks.flask.cli_decorator: [entry-point] Write a sync command: it calls `asyncio.run(main())` once
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@with_appcontext
def store_cli_decorator_plain(*args):
    print("cli_decorator")
    #> ok frameworks.flask.cli_decorator: nothing in it waits for the driver


def store_stream(*args):
    #> fix async-def: async def store_stream(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


stream_with_context(store_stream)
#> fix frameworks.flask.stream: [barrier] Load the rows first and stream plain values


def store_stream_plain(*args):
    print("stream")
    #> ok frameworks.flask.stream: nothing in it waits for the driver


stream_with_context(store_stream_plain)
