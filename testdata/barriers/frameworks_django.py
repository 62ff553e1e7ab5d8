# At the edge of Django: who touches the driver, and who does not
from channels.generic.websocket import WebsocketConsumer
from django.apps import AppConfig
from django.contrib.admin import ModelAdmin
from django.contrib.admin import action
from django.core.management import BaseCommand
from django.db.migrations import RunPython
from django.db.models import Model
from django.db.transaction import on_commit
from django.forms import Form
from django.test import TestCase
from django.utils.deprecation import MiddlewareMixin
from django.views import View
from rest_framework.decorators import api_view
from rest_framework.views import APIView
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


class ViewHook(View):
    def setup(self, *args):
        #> fix frameworks.django.view_hook: [barrier] Await in the verb of the view and hand over plain values
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ViewHookPlain(View):
    def setup(self, *args):
        print("view_hook")
        #> ok frameworks.django.view_hook: nothing in it waits for the driver


class Middleware(MiddlewareMixin):
    def process_request(self, *args):
        #> fix frameworks.django.middleware: [barrier] Write an async middleware (`async_capable = True`
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class MiddlewarePlain(MiddlewareMixin):
    def process_request(self, *args):
        print("middleware")
        #> ok frameworks.django.middleware: nothing in it waits for the driver


class Command(BaseCommand):
    def handle(self, *args):
        #> fix frameworks.django.command: [entry-point] Write a sync handle()
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class CommandPlain(BaseCommand):
    def handle(self, *args):
        print("command")
        #> ok frameworks.django.command: nothing in it waits for the driver


class Ready(AppConfig):
    def ready(self, *args):
        #> fix frameworks.django.ready: [barrier] Keep MongoClient here
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ReadyPlain(AppConfig):
    def ready(self, *args):
        print("ready")
        #> ok frameworks.django.ready: nothing in it waits for the driver


class Form(Form):
    def clean(self, *args):
        #> fix frameworks.django.form: [barrier] Await in the view, before or after the validation
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class FormPlain(Form):
    def clean(self, *args):
        print("form")
        #> ok frameworks.django.form: nothing in it waits for the driver


class Model(Model):
    def save(self, *args):
        #> fix frameworks.django.model: [barrier] Write an async method of another name (`await obj.store()`)
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ModelPlain(Model):
    def save(self, *args):
        print("model")
        #> ok frameworks.django.model: nothing in it waits for the driver


class Admin(ModelAdmin):
    def save_model(self, *args):
        #> fix frameworks.django.admin: [barrier] Keep MongoClient here
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class AdminPlain(ModelAdmin):
    def save_model(self, *args):
        print("admin")
        #> ok frameworks.django.admin: nothing in it waits for the driver


@action
def store_admin_action(*args):
    #> fix frameworks.django.admin_action: [barrier] Load in the view and hand over plain values
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@action
def store_admin_action_plain(*args):
    print("admin_action")
    #> ok frameworks.django.admin_action: nothing in it waits for the driver


def store_migration(*args):
    #> fix async-def: async def store_migration(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


RunPython(store_migration)
#> fix frameworks.django.migration: [barrier] Keep MongoClient here


def store_migration_plain(*args):
    print("migration")
    #> ok frameworks.django.migration: nothing in it waits for the driver


RunPython(store_migration_plain)


def store_on_commit(*args):
    #> fix async-def: async def store_on_commit(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


on_commit(store_on_commit)
#> fix frameworks.django.on_commit: [barrier] Keep MongoClient here


def store_on_commit_plain(*args):
    print("on_commit")
    #> ok frameworks.django.on_commit: nothing in it waits for the driver


on_commit(store_on_commit_plain)


class TestSetUp(TestCase):
    def setUp(self, *args):
        #> fix frameworks.django.test_set_up: [barrier] Await in the test
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class TestSetUpPlain(TestCase):
    def setUp(self, *args):
        print("test_set_up")
        #> ok frameworks.django.test_set_up: nothing in it waits for the driver


class ChannelsSync(WebsocketConsumer):
    def connect(self, *args):
        #> fix frameworks.django.channels_sync: [barrier] Derive from the async consumer (AsyncWebsocketConsumer)
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ChannelsSyncPlain(WebsocketConsumer):
    def connect(self, *args):
        print("channels_sync")
        #> ok frameworks.django.channels_sync: nothing in it waits for the driver


class Rest(APIView):
    def get(self, *args):
        #> fix frameworks.django.rest: [barrier] Keep MongoClient here
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class RestPlain(APIView):
    def get(self, *args):
        print("rest")
        #> ok frameworks.django.rest: nothing in it waits for the driver


@api_view()
def store_rest_function(*args):
    #> fix frameworks.django.rest_function: [barrier] Keep MongoClient here
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@api_view()
def store_rest_function_plain(*args):
    print("rest_function")
    #> ok frameworks.django.rest_function: nothing in it waits for the driver
