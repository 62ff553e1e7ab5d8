# At the edge of Celery: who touches the driver, and who does not
from celery import Celery
from celery import Task
from celery.signals.worker_process_init import connect
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
celery = Celery()


@celery.task
def store_task(*args):
    db.users.insert_one({})


@celery.task
def store_task_plain(*args):
    print("task")


class Class(Task):
    def run(self, *args):
        db.users.insert_one({})


class ClassPlain(Task):
    def run(self, *args):
        print("Class")


@connect
def store_signal(*args):
    db.users.insert_one({})


@connect
def store_signal_plain(*args):
    print("signal")


async def store_signal_connect(*args):
    await db.users.insert_one({})


connect(store_signal_connect)


def store_signal_connect_plain(*args):
    print("signal_connect")


connect(store_signal_connect_plain)
