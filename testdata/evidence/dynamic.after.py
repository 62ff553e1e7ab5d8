# A class's name on a module that is imported at run time tells what it makes
#> file backend.py
import importlib


class Backend:
    def __init__(self, uri):
        self.lib = {name: importlib.import_module(name) for name in ["motor.motor_asyncio"]}
        self.client = self.lib["motor.motor_asyncio"].AsyncIOMotorClient(uri)

    async def windows(self, pipeline):
        cursor = await self.client.get_database("limits")["windows"].aggregate(pipeline)
        return await cursor.to_list(1)

#> file fake.py
import mongomock

client = mongomock.MongoClient()
print(client.shop.users.find_one())
