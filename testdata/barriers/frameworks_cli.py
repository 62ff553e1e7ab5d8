# At the edge of command lines: who touches the driver, and who does not
from click import command
from click import option
from invoke import task
from typer import Typer
from typer import run
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
typer = Typer()


@command
def store_click_plain(*args):
    print("click")
    #> ok frameworks.cli.click: nothing in it waits for the driver


def store_click_callback(*args):
    #> fix async-def: async def store_click_callback(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


option(callback=store_click_callback)
#> fix frameworks.cli.click_callback: [barrier] Validate plain text; load inside the async main()


def store_click_callback_plain(*args):
    print("click_callback")
    #> ok frameworks.cli.click_callback: nothing in it waits for the driver


option(callback=store_click_callback_plain)


@typer.command
def store_typer(*args):
    #> fix frameworks.cli.typer: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@typer.command
def store_typer_plain(*args):
    print("typer")
    #> ok frameworks.cli.typer: nothing in it waits for the driver


def store_typer_run(*args):
    #> fix async-def: async def store_typer_run(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


run(store_typer_run)
#> fix frameworks.cli.typer_run: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
#> fix loops.thread??: [review] Open a client of its own there


def store_typer_run_plain(*args):
    print("typer_run")
    #> ok frameworks.cli.typer_run: nothing in it waits for the driver


run(store_typer_run_plain)


@task
def store_invoke(*args):
    #> fix frameworks.cli.invoke: [entry-point] Write a sync command: it calls `asyncio.run(main(...))` once
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@task
def store_invoke_plain(*args):
    print("invoke")
    #> ok frameworks.cli.invoke: nothing in it waits for the driver
