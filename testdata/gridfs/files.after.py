# The old GridFS interface is awaited call by call
import gridfs
from pymongo import AsyncMongoClient

fs = gridfs.AsyncGridFS(AsyncMongoClient().shop)


async def files(name):
    key = await fs.put(b"bytes", filename=name)
    body = await (await fs.get(key)).read()
    if await fs.exists(key):
        await fs.delete(key)
    async for out in fs.find({"filename": name}):
        print(await out.read())
    async with fs.new_file() as file:
        await file.write(b"more")
    return body, await fs.list(), await fs.get_last_version(name)
