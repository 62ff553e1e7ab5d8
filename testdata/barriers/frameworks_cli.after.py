# At the edge of command lines: who touches the driver, and who does not
from click import command
from click import option
from invoke import task
from typer import Typer
from typer import run
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
typer = Typer()


@command
def store_click_plain(*args):
    print("click")


async def store_click_callback(*args):
    await db.users.insert_one({})


option(callback=store_click_callback)


def store_click_callback_plain(*args):
    print("click_callback")


option(callback=store_click_callback_plain)


@typer.command
def store_typer(*args):
    db.users.insert_one({})


@typer.command
def store_typer_plain(*args):
    print("typer")


async def store_typer_run(*args):
    await db.users.insert_one({})


run(store_typer_run)


def store_typer_run_plain(*args):
    print("typer_run")


run(store_typer_run_plain)


@task
def store_invoke(*args):
    db.users.insert_one({})


@task
def store_invoke_plain(*args):
    print("invoke")
