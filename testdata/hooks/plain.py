# A hook that a library calls plainly stays plain
from html.parser import HTMLParser

from flask_testing import TestCase
from kerasish.callbacks import Callback
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from telegram.ext import MessageFilter

modes = MongoClient().bot.modes
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


class SavingOn(MessageFilter):
    def filter(self, message):
        #> fix frameworks.hooks.telegram_filter: [barrier] Fetch before, in a handler that is a coroutine function
        return bool(modes.find_one({"chat": message.chat_id}))
        #> fix collection.find_one: await modes.find_one({"chat": message.chat_id})


class Modes:
    def filter(self, chat):
        #> fix async-def: async def filter(self, chat):
        return modes.find_one({"chat": chat})
        #> fix collection.find_one: await modes.find_one({"chat": chat})


class Views(TestCase):
    def test_none(self):
        #> fix frameworks.hooks.test_case: [barrier] Put unittest.IsolatedAsyncioTestCase in place of its base
        self.assertIsNone(modes.find_one({}))
        #> fix collection.find_one: await modes.find_one({})


class Links(HTMLParser):
    def handle_starttag(self, tag, attrs):
        #> fix frameworks.hooks.parser: [barrier] Collect what is found, and store it after the parser is done
        modes.insert_one({"tag": tag})
        #> fix collection.insert_one: await modes.insert_one({"tag": tag})


class Progress(Callback):
    def on_epoch_end(self, epoch):
        #> fix async-def?: async def on_epoch_end(self, epoch):
        #> fix hook??: [review] Look whether kerasish.callbacks.Callback awaits what on_epoch_end() gives
        modes.insert_one({"epoch": epoch})
        #> fix collection.insert_one?: await modes.insert_one({"epoch": epoch})

    def save(self, epoch):
        #> fix async-def: async def save(self, epoch):
        modes.insert_one({"epoch": epoch})
        #> fix collection.insert_one: await modes.insert_one({"epoch": epoch})


def save(progress: Progress):
    #> fix async-def: async def save(progress: Progress):
    progress.save(1)
    #> fix call: await progress.save(1)
