# What iterates or enters a class of the project that awaits the driver reaches the driver, too
from pymongo import AsyncMongoClient

coll = AsyncMongoClient().shop.users


class Steps:
    def __aiter__(self):
        return self

    async def __anext__(self):
        row = await coll.find_one_and_delete({})
        if row is None:
            raise StopAsyncIteration
        return row


class Held:
    async def __aenter__(self):
        await coll.insert_one({})
        return self

    async def __aexit__(self, *error):
        pass


async def steps():
    return [step async for step in Steps()]


async def held():
    async with Held() as one:
        return one


async def main():
    print(await steps(), await steps())
    print(await held())
