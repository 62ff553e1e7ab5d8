# What a framework's own object carries is found in the hooks and handlers that it is handed to
#> file site.py
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from pymongo import AsyncMongoClient


@asynccontextmanager
async def lifespan(app):
    app.client = AsyncMongoClient()
    yield {"store": app.client.shop, "title": "shop"}
    app.client.close()
    #> fix client.close: await app.client.close()


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def orders(request: Request):
    request.state.store.orders.find_one()
    #> fix collection.find_one: await request.state.store.orders.find_one()
    request.state.title.find_one()
    #> ok collection.find_one: a text
    return request.app.client.shop.orders.count_documents({})
    #> fix collection.count_documents: await request.app.client.shop.orders.count_documents({})

#> file listeners.py
from pymongo import AsyncMongoClient
from sanic import Sanic

app = Sanic("shop")


@app.before_server_start
async def open_store(app, loop):
    app.ctx.store = AsyncMongoClient().shop


@app.get("/")
async def page(request):
    request.app.ctx.store.orders.drop()
    #> fix collection.drop: await request.app.ctx.store.orders.drop()
    request.app.ctx.cache.drop()
    #> ok collection.drop: nobody stores a cache

#> file jobs.py
from pymongo import AsyncMongoClient


async def startup(ctx):
    ctx["store"] = AsyncMongoClient().shop


async def clean(ctx):
    ctx["store"].orders.drop()
    #> fix collection.drop: await ctx["store"].orders.drop()
    ctx["redis"].drop()
    #> ok collection.drop: the worker's own


class WorkerSettings:
    functions = [clean]
    on_startup = startup

#> file talk.py
from discord.ext import commands
from pymongo import AsyncMongoClient

bot = commands.Bot(command_prefix="!")
bot.store = AsyncMongoClient().shop


@bot.command()
async def top(ctx):
    ctx.bot.store.users.drop()
    #> fix collection.drop: await ctx.bot.store.users.drop()
    ctx.bot.cache.drop()
    #> ok collection.drop: nobody stores a cache


class Users(commands.Cog):
    def __init__(self, bot):
        self.bot = bot

    @commands.command()
    async def first(self, ctx):
        self.bot.store.users.find_one()
        #> fix collection.find_one?: await self.bot.store.users.find_one()
        ctx.bot.store.users.find_one()
        #> fix collection.find_one: await ctx.bot.store.users.find_one()

#> file telegrams.py
from pymongo import AsyncMongoClient
from telegram.ext import Application, CommandHandler


async def prepare(application):
    application.bot_data["store"] = AsyncMongoClient().shop


async def start(update, context):
    context.bot_data["store"].users.drop()
    #> fix collection.drop: await context.bot_data["store"].users.drop()
    context.user_data["store"].drop()
    #> ok collection.drop: the data of one user


app = Application.builder().token("x").post_init(prepare).build()
app.add_handler(CommandHandler("start", start))
#> fix frameworks.bots.telegram??: [review] Use python-telegram-bot 20 or later first

#> file whirl.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from tornado.web import Application, RequestHandler


class Site(Application):
    def __init__(self):
        super().__init__([("/", Orders)], store=MongoClient().shop)
        #> fix client.class: AsyncMongoClient
        self.started = 1


class Orders(RequestHandler):
    def get(self):
        #> fix async-def: async def get(self):
        self.settings["store"].orders.drop()
        #> fix collection.drop: await self.settings["store"].orders.drop()
        self.settings["cookie_secret"].drop()
        #> ok collection.drop: no argument of that name

#> file pages.py
from flask import Flask, current_app
from pymongo import AsyncMongoClient


class Site(Flask):
    def __init__(self, name):
        super().__init__(name)
        self.store = AsyncMongoClient().shop


async def show():
    current_app.store.orders.drop()
    #> fix collection.drop: await current_app.store.orders.drop()
    current_app.cache.drop()
    #> ok collection.drop: the class sets no cache

#> file stars.py
from litestar import Litestar, get
from litestar.di import Provide
from pymongo import AsyncMongoClient


def open_store():
    return AsyncMongoClient().shop


@get("/")
async def orders(store, cache) -> None:
    store.orders.drop()
    #> fix collection.drop: await store.orders.drop()
    cache.drop()
    #> ok collection.drop: no provider of that name


app = Litestar(route_handlers=[orders], dependencies={"store": Provide(open_store)})
