# A grid file of Motor gives chunks, itself and plain documents where PyMongo Async gives lines, nothing and files
from gridfs import AsyncGridFSBucket
from pymongo import AsyncMongoClient

bucket = AsyncGridFSBucket(db=AsyncMongoClient().shop, bucket_name="pages")


async def read(key, show):
    out = await bucket.open_download_stream(key)
    async for chunk in out:
        show(chunk)
    await out.seek(0)
    again = await out.open()
    await out.close()
    return again, bucket.collection


async def find(show):
    async for found in bucket.find({}):
        show(found.read())
    files = await bucket.find({}).to_list(10)
    everything = await bucket.find({}).to_list(None)
    return files, everything


async def write(name):
    file = bucket.open_upload_stream(name)
    file.label = "draft"
    await file.write(b"")
    await file.close()
    name.label = "plain"


def other(pages):
    pages.seek(0)
