# What a constant flag keeps from running is asked about, and no more
import asyncio

from pymongo import AsyncMongoClient

_IS_SYNC = False


class Store:
    def __init__(self, connect):
        self.rows = AsyncMongoClient().shop.rows
        if _IS_SYNC and connect:
            self.open()
            #> fix call??: [review] Start it with asyncio.create_task(), or make the caller async

    async def open(self):
        await self.rows.find_one()

    def start(self):
        if not _IS_SYNC:
            asyncio.run(self.open())
        else:
            self.open()
            #> fix call??: [review] Start it with asyncio.create_task(), or make the caller async
