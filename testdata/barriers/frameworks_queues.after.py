# At the edge of queues and schedulers: who touches the driver, and who does not
from apscheduler.schedulers.background import BackgroundScheduler
from dramatiq import actor
from huey import Huey
from pika import BlockingConnection
from schedule import every
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
huey = Huey()
backgroundscheduler1 = BackgroundScheduler()
every2 = every()
blockingconnection3 = BlockingConnection()
channel4 = blockingconnection3.channel()


@actor
async def store_dramatiq(*args):
    await db.users.insert_one({})


@actor
def store_dramatiq_plain(*args):
    print("dramatiq")


@huey.task()
def store_huey(*args):
    db.users.insert_one({})


@huey.task()
def store_huey_plain(*args):
    print("huey")


async def store_apscheduler(*args):
    await db.users.insert_one({})


backgroundscheduler1.add_job(store_apscheduler)


def store_apscheduler_plain(*args):
    print("apscheduler")


backgroundscheduler1.add_job(store_apscheduler_plain)


@backgroundscheduler1.scheduled_job()
def store_apscheduler_decorator(*args):
    db.users.insert_one({})


@backgroundscheduler1.scheduled_job()
def store_apscheduler_decorator_plain(*args):
    print("apscheduler_decorator")


async def store_schedule(*args):
    await db.users.insert_one({})


every2.do(store_schedule)


def store_schedule_plain(*args):
    print("schedule")


every2.do(store_schedule_plain)


async def store_consumer(*args):
    await db.users.insert_one({})


channel4.basic_consume(store_consumer)


def store_consumer_plain(*args):
    print("consumer")


channel4.basic_consume(store_consumer_plain)
