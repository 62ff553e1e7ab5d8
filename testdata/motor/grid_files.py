# A grid file of Motor gives chunks, itself and plain documents where PyMongo Async gives lines, nothing and files
from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorGridFSBucket
#> fix client.class: from pymongo import AsyncMongoClient
#> fix bucket.class: from gridfs import AsyncGridFSBucket

bucket = AsyncIOMotorGridFSBucket(database=AsyncIOMotorClient().shop, collection="pages")
#> fix bucket.class: AsyncGridFSBucket(db=AsyncMongoClient().shop, bucket_name="pages")
#> fix bucket.class: AsyncGridFSBucket(db=AsyncMongoClient().shop, bucket_name="pages")
#> fix bucket.class: AsyncGridFSBucket
#> fix client.class: AsyncMongoClient


async def read(key, show):
    out = await bucket.open_download_stream(key)
    async for chunk in out:
        #> fix grid_out.for??: [review] Read chunks with `while chunk := await out.readchunk():`
        show(chunk)
    out.seek(0)
    #> fix grid_out.seek: await out.seek(0)
    again = await out.open()
    #> fix grid_out.open??: [review] Keep the file itself, not what open() gives
    out.close()
    #> fix grid_out.close: await out.close()
    return again, bucket.collection
    #> fix motor.collection.bucket: [signature] Write the collection of the bucket, kept in a variable


async def find(show):
    async for found in bucket.find({}):
        show(found.read())
    files = await bucket.find({}).to_list(10)
    #> fix grid_out_cursor.to_list??: [review] Read the files as AsyncGridOut objects
    #> fix grid_out_cursor.to_list: [signature] Write await bucket.find({}).limit(10).to_list()
    everything = await bucket.find({}).to_list(None)
    #> fix grid_out_cursor.to_list??: [review] Read the files as AsyncGridOut objects
    return files, everything


async def write(name):
    file = bucket.open_upload_stream(name)
    file.label = "draft"
    #> fix grid_in.set??: [review] Write await file.set("label", "draft")
    await file.write(b"")
    await file.close()
    name.label = "plain"


def other(pages):
    pages.seek(0)
    #> ok grid_out.seek: pages of some other make
