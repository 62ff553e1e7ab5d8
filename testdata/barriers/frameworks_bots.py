# At the edge of bots: who touches the driver, and who does not
from slack_bolt import App
from telebot import TeleBot
from telegram.ext import CommandHandler
from telegram.ext import Updater
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
updater = Updater()
telebot1 = TeleBot()
app2 = App()


def store_telegram(*args):
    #> fix async-def: async def store_telegram(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


CommandHandler(store_telegram)
#> fix frameworks.bots.telegram??: [review] Use python-telegram-bot 20 or later first


def store_telegram_plain(*args):
    print("telegram")
    #> ok frameworks.bots.telegram: nothing in it waits for the driver


CommandHandler(store_telegram_plain)


def store_telegram_updater(*args):
    #> fix async-def: async def store_telegram_updater(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


updater.dispatcher.add_error_handler(store_telegram_updater)
#> fix frameworks.bots.telegram_updater: [barrier] Use python-telegram-bot 20 or later first


def store_telegram_updater_plain(*args):
    print("telegram_updater")
    #> ok frameworks.bots.telegram_updater: nothing in it waits for the driver


updater.dispatcher.add_error_handler(store_telegram_updater_plain)


@telebot1.message_handler()
def store_telebot(*args):
    #> fix frameworks.bots.telebot: [barrier] Write AsyncTeleBot (telebot.async_telebot)
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@telebot1.message_handler()
def store_telebot_plain(*args):
    print("telebot")
    #> ok frameworks.bots.telebot: nothing in it waits for the driver


@app2.event()
def store_slack(*args):
    #> fix frameworks.bots.slack: [barrier] Write AsyncApp (slack_bolt.async_app)
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@app2.event()
def store_slack_plain(*args):
    print("slack")
    #> ok frameworks.bots.slack: nothing in it waits for the driver
