# At the edge of Scrapy: who touches the driver, and who does not
from app_parts import OrdersPipeline
from scrapy import Spider
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class Hook(OrdersPipeline):
    def open_spider(self, *args):
        #> fix async-def: async def open_spider(self, *args):
        #> fix frameworks.scrapy.hook??: [review] Use Scrapy 2.14 or later
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class HookPlain(OrdersPipeline):
    def open_spider(self, *args):
        print("hook")
        #> ok frameworks.scrapy.hook: nothing in it waits for the driver


class Sync(Spider):
    def from_crawler(self, *args):
        #> fix frameworks.scrapy.sync: [barrier] Build the client there without awaiting
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SyncPlain(Spider):
    def from_crawler(self, *args):
        print("sync")
        #> ok frameworks.scrapy.sync: nothing in it waits for the driver
