# At the edge of queues and schedulers: who touches the driver, and who does not
from apscheduler.schedulers.background import BackgroundScheduler
from dramatiq import actor
from huey import Huey
from pika import BlockingConnection
from schedule import every
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
huey = Huey()
backgroundscheduler1 = BackgroundScheduler()
every2 = every()
blockingconnection3 = BlockingConnection()
channel4 = blockingconnection3.channel()


@actor
def store_dramatiq(*args):
    #> fix async-def: async def store_dramatiq(*args):
    #> fix frameworks.queues.dramatiq??: [review] Add the AsyncIO middleware to the broker
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@actor
def store_dramatiq_plain(*args):
    print("dramatiq")
    #> ok frameworks.queues.dramatiq: nothing in it waits for the driver


@huey.task()
def store_huey(*args):
    #> fix frameworks.queues.huey: [barrier] Write a sync task
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@huey.task()
def store_huey_plain(*args):
    print("huey")
    #> ok frameworks.queues.huey: nothing in it waits for the driver


def store_apscheduler(*args):
    #> fix async-def: async def store_apscheduler(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


backgroundscheduler1.add_job(store_apscheduler)
#> fix frameworks.queues.apscheduler: [barrier] Write AsyncIOScheduler, started inside the running loop


def store_apscheduler_plain(*args):
    print("apscheduler")
    #> ok frameworks.queues.apscheduler: nothing in it waits for the driver


backgroundscheduler1.add_job(store_apscheduler_plain)


@backgroundscheduler1.scheduled_job()
def store_apscheduler_decorator(*args):
    #> fix frameworks.queues.apscheduler_decorator: [barrier] Write AsyncIOScheduler, started inside the running loop
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@backgroundscheduler1.scheduled_job()
def store_apscheduler_decorator_plain(*args):
    print("apscheduler_decorator")
    #> ok frameworks.queues.apscheduler_decorator: nothing in it waits for the driver


def store_schedule(*args):
    #> fix async-def: async def store_schedule(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


every2.do(store_schedule)
#> fix frameworks.queues.schedule: [barrier] Write a loop of asyncio with asyncio.sleep


def store_schedule_plain(*args):
    print("schedule")
    #> ok frameworks.queues.schedule: nothing in it waits for the driver


every2.do(store_schedule_plain)


def store_consumer(*args):
    #> fix async-def: async def store_consumer(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


channel4.basic_consume(store_consumer)
#> fix frameworks.queues.consumer: [barrier] Write an async consumer (aiokafka, aio-pika, redis.asyncio)


def store_consumer_plain(*args):
    print("consumer")
    #> ok frameworks.queues.consumer: nothing in it waits for the driver


channel4.basic_consume(store_consumer_plain)
