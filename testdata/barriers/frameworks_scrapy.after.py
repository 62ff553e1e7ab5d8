# At the edge of Scrapy: who touches the driver, and who does not
from app_parts import OrdersPipeline
from scrapy import Spider
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class Hook(OrdersPipeline):
    async def open_spider(self, *args):
        await db.users.insert_one({})


class HookPlain(OrdersPipeline):
    def open_spider(self, *args):
        print("hook")


class Sync(Spider):
    def from_crawler(self, *args):
        db.users.insert_one({})


class SyncPlain(Spider):
    def from_crawler(self, *args):
        print("sync")
