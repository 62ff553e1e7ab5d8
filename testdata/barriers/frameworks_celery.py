# At the edge of Celery: who touches the driver, and who does not
from celery import Celery
from celery import Task
from celery.signals.worker_process_init import connect
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
celery = Celery()


@celery.task
def store_task(*args):
    #> fix frameworks.celery.task: [barrier] Write a sync task that hands the coroutine to one runner
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@celery.task
def store_task_plain(*args):
    print("task")
    #> ok frameworks.celery.task: nothing in it waits for the driver


class Class(Task):
    def run(self, *args):
        #> fix frameworks.celery.class: [barrier] Write a sync task that hands the coroutine to one runner
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class ClassPlain(Task):
    def run(self, *args):
        print("Class")
        #> ok frameworks.celery.class: nothing in it waits for the driver


@connect
def store_signal(*args):
    #> fix frameworks.celery.signal: [barrier] Write a sync handler
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@connect
def store_signal_plain(*args):
    print("signal")
    #> ok frameworks.celery.signal: nothing in it waits for the driver


def store_signal_connect(*args):
    #> fix async-def: async def store_signal_connect(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


connect(store_signal_connect)
#> fix frameworks.celery.signal_connect: [barrier] Write a sync handler


def store_signal_connect_plain(*args):
    print("signal_connect")
    #> ok frameworks.celery.signal_connect: nothing in it waits for the driver


connect(store_signal_connect_plain)
