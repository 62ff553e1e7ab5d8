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
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class ViewHook(View):
    def setup(self, *args):
        db.users.insert_one({})


class ViewHookPlain(View):
    def setup(self, *args):
        print("view_hook")


class Middleware(MiddlewareMixin):
    def process_request(self, *args):
        db.users.insert_one({})


class MiddlewarePlain(MiddlewareMixin):
    def process_request(self, *args):
        print("middleware")


class Command(BaseCommand):
    def handle(self, *args):
        db.users.insert_one({})


class CommandPlain(BaseCommand):
    def handle(self, *args):
        print("command")


class Ready(AppConfig):
    def ready(self, *args):
        db.users.insert_one({})


class ReadyPlain(AppConfig):
    def ready(self, *args):
        print("ready")


class Form(Form):
    def clean(self, *args):
        db.users.insert_one({})


class FormPlain(Form):
    def clean(self, *args):
        print("form")


class Model(Model):
    def save(self, *args):
        db.users.insert_one({})


class ModelPlain(Model):
    def save(self, *args):
        print("model")


class Admin(ModelAdmin):
    def save_model(self, *args):
        db.users.insert_one({})


class AdminPlain(ModelAdmin):
    def save_model(self, *args):
        print("admin")


@action
def store_admin_action(*args):
    db.users.insert_one({})


@action
def store_admin_action_plain(*args):
    print("admin_action")


async def store_migration(*args):
    await db.users.insert_one({})


RunPython(store_migration)


def store_migration_plain(*args):
    print("migration")


RunPython(store_migration_plain)


async def store_on_commit(*args):
    await db.users.insert_one({})


on_commit(store_on_commit)


def store_on_commit_plain(*args):
    print("on_commit")


on_commit(store_on_commit_plain)


class TestSetUp(TestCase):
    def setUp(self, *args):
        db.users.insert_one({})


class TestSetUpPlain(TestCase):
    def setUp(self, *args):
        print("test_set_up")


class ChannelsSync(WebsocketConsumer):
    def connect(self, *args):
        db.users.insert_one({})


class ChannelsSyncPlain(WebsocketConsumer):
    def connect(self, *args):
        print("channels_sync")


class Rest(APIView):
    def get(self, *args):
        db.users.insert_one({})


class RestPlain(APIView):
    def get(self, *args):
        print("rest")


@api_view()
def store_rest_function(*args):
    db.users.insert_one({})


@api_view()
def store_rest_function_plain(*args):
    print("rest_function")
