# A click command stays sync, on whatever group it is
import asyncclick
import click
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


@click.group()
def cli():
    pass


@cli.command()
def show():
    print(db.orders.find_one({}))


@cli.group()
def admin():
    db.admins.find_one({})


@cli.result_callback()
def done(result):
    db.runs.insert_one({"result": result})


@click.group
def bare():
    pass


@bare.command("clean")
def clean():
    db.orders.delete_many({})


@asyncclick.group()
def waiting():
    pass


@waiting.command()
async def listed():
    print(await db.orders.find_one({}))


@waiting.result_callback()
async def over(result):
    await db.runs.insert_one({"result": result})


async def helper():
    return await db.orders.find_one({})
