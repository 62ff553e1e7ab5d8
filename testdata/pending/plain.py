# What stays plain beside coroutines: timeout(), what a download writes to, and cursors that have no aclose()
import contextlib

import aiofiles
import pymongo
from gridfs.asynchronous import AsyncGridFSBucket
from pymongo import AsyncMongoClient, timeout

client = AsyncMongoClient()
users = client.shop.users
bucket = AsyncGridFSBucket(client.shop)


class Upload:
    async def write(self, chunk):
        await users.insert_one({"chunk": chunk})


class Buffer:
    def write(self, chunk):
        print(chunk)


async def timed():
    async with pymongo.timeout(5):
        #> fix import: with pymongo.timeout(5):
        await users.find_one()
    async with timeout(5), client.start_session() as session:
        #> fix import: [rewrite] Split the async with: a plain manager needs a with of its own
        await users.find_one(session=session)
    with pymongo.timeout(5):
        await users.find_one()


async def downloaded(key, path, given):
    async with aiofiles.open(path, "wb") as target:
        await bucket.download_to_stream(key, target)
        #> fix bucket.download_to_stream??: [review] Hand over an object with a plain write(), or copy the data yourself
    file = await aiofiles.open(path, "wb")
    await bucket.download_to_stream_by_name(key, destination=file)
    #> fix bucket.download_to_stream_by_name??: [review] Hand over an object with a plain write(), or copy the data yourself
    await bucket.download_to_stream(key, Upload())
    #> fix bucket.download_to_stream: [rewrite] Hand over an object with a plain write(), or copy the data yourself
    await bucket.download_to_stream(key, Buffer())
    with open(path, "wb") as plain:
        await bucket.download_to_stream(key, plain)
    await bucket.download_to_stream(key, given)


async def closed():
    async with contextlib.aclosing(users.find()) as cursor:
        #> fix python.stacks.aclosing: [rewrite] Write `async with` on the object itself
        print(await cursor.to_list())
    async with contextlib.aclosing(client) as own:
        #> ok python.stacks.aclosing: a client has aclose()
        print(await own.server_info())
    async with users.find() as cursor:
        print(await cursor.to_list())
