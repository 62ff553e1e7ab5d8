# A hook that a library calls plainly stays plain
from html.parser import HTMLParser

from flask_testing import TestCase
from kerasish.callbacks import Callback
from pymongo import AsyncMongoClient
from telegram.ext import MessageFilter

modes = AsyncMongoClient().bot.modes


class SavingOn(MessageFilter):
    def filter(self, message):
        return bool(modes.find_one({"chat": message.chat_id}))


class Modes:
    async def filter(self, chat):
        return await modes.find_one({"chat": chat})


class Views(TestCase):
    def test_none(self):
        self.assertIsNone(modes.find_one({}))


class Links(HTMLParser):
    def handle_starttag(self, tag, attrs):
        modes.insert_one({"tag": tag})


class Progress(Callback):
    async def on_epoch_end(self, epoch):
        await modes.insert_one({"epoch": epoch})

    async def save(self, epoch):
        await modes.insert_one({"epoch": epoch})


async def save(progress: Progress):
    await progress.save(1)
