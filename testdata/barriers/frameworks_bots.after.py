# At the edge of bots: who touches the driver, and who does not
from slack_bolt import App
from telebot import TeleBot
from telegram.ext import CommandHandler
from telegram.ext import Updater
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
updater = Updater()
telebot1 = TeleBot()
app2 = App()


async def store_telegram(*args):
    await db.users.insert_one({})


CommandHandler(store_telegram)


def store_telegram_plain(*args):
    print("telegram")


CommandHandler(store_telegram_plain)


async def store_telegram_updater(*args):
    await db.users.insert_one({})


updater.dispatcher.add_error_handler(store_telegram_updater)


def store_telegram_updater_plain(*args):
    print("telegram_updater")


updater.dispatcher.add_error_handler(store_telegram_updater_plain)


@telebot1.message_handler()
def store_telebot(*args):
    db.users.insert_one({})


@telebot1.message_handler()
def store_telebot_plain(*args):
    print("telebot")


@app2.event()
def store_slack(*args):
    db.users.insert_one({})


@app2.event()
def store_slack_plain(*args):
    print("slack")
