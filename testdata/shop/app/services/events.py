"""What happened in the shop, written through Motor since the first async release."""

from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorDatabase


class Events:
    def __init__(self, url, loop=None):
        self.client = AsyncIOMotorClient(url, io_loop=loop)
        self.db: AsyncIOMotorDatabase = self.client.events

    async def record(self, kind, body):
        await self.db.log.insert_one({"kind": kind, "body": body})

    async def record_all(self, events):
        async with await self.client.start_session() as session:
            async with session.start_transaction():
                await self.db.log.insert_many(events, session=session)

    async def by_kind(self):
        totals = {}
        async for row in self.db.log.aggregate([{"$sortByCount": "$kind"}]):
            totals[row["_id"]] = row["count"]
        return totals

    async def latest(self, limit=20):
        return await self.db.log.find().sort("_id", -1).to_list(limit)

    def close(self):
        self.client.close()
