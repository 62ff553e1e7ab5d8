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
    with pymongo.timeout(5):
        await users.find_one()
    async with timeout(5), client.start_session() as session:
        await users.find_one(session=session)
    with pymongo.timeout(5):
        await users.find_one()


async def downloaded(key, path, given):
    async with aiofiles.open(path, "wb") as target:
        await bucket.download_to_stream(key, target)
    file = await aiofiles.open(path, "wb")
    await bucket.download_to_stream_by_name(key, destination=file)
    await bucket.download_to_stream(key, Upload())
    await bucket.download_to_stream(key, Buffer())
    with open(path, "wb") as plain:
        await bucket.download_to_stream(key, plain)
    await bucket.download_to_stream(key, given)


async def closed():
    async with contextlib.aclosing(users.find()) as cursor:
        print(await cursor.to_list())
    async with contextlib.aclosing(client) as own:
        print(await own.server_info())
    async with users.find() as cursor:
        print(await cursor.to_list())
