# A click command stays sync, on whatever group it is
import asyncclick
import click
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


@click.group()
def cli():
    pass


@cli.command()
def show():
    #> fix frameworks.cli.click: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    print(db.orders.find_one({}))
    #> fix collection.find_one: await db.orders.find_one({})


@cli.group()
def admin():
    #> fix frameworks.cli.click: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    db.admins.find_one({})
    #> fix collection.find_one: await db.admins.find_one({})


@cli.result_callback()
def done(result):
    #> fix frameworks.cli.click: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    db.runs.insert_one({"result": result})
    #> fix collection.insert_one: await db.runs.insert_one({"result": result})


@click.group
def bare():
    pass


@bare.command("clean")
def clean():
    #> fix frameworks.cli.click: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    db.orders.delete_many({})
    #> fix collection.delete_many: await db.orders.delete_many({})


@asyncclick.group()
def waiting():
    pass


@waiting.command()
def listed():
    #> fix async-def: async def listed():
    print(db.orders.find_one({}))
    #> fix collection.find_one: await db.orders.find_one({})


@waiting.result_callback()
def over(result):
    #> fix async-def: async def over(result):
    db.runs.insert_one({"result": result})
    #> fix collection.insert_one: await db.runs.insert_one({"result": result})


def helper():
    #> fix async-def: async def helper():
    return db.orders.find_one({})
    #> fix collection.find_one: await db.orders.find_one({})
