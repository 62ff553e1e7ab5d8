# A bucket's uploads are opened without await, its downloads with one
from gridfs import GridFSBucket
#> fix bucket.class: from gridfs import AsyncGridFSBucket
from motor.motor_asyncio import AsyncIOMotorGridFSBucket
#> fix bucket.class: from gridfs import AsyncGridFSBucket


async def plain(bucket: GridFSBucket, target):
    #> fix bucket.class: AsyncGridFSBucket
    with bucket.open_upload_stream("a.txt") as file:
        #> fix grid_in.with: async with bucket.open_upload_stream("a.txt") as file:
        #> ok bucket.open_upload_stream: an ordinary method
        #> kind file: grid_in
        file.write(b"a")
        #> fix grid_in.write: await file.write(b"a")
    out = bucket.open_download_stream(file._id)
    #> fix bucket.open_download_stream: await bucket.open_download_stream(file._id)
    #> kind out: grid_out
    bucket.download_to_stream(file._id, target)
    #> fix bucket.download_to_stream: await bucket.download_to_stream(file._id, target)
    bucket.upload_from_stream("b.txt", b"b")
    #> fix bucket.upload_from_stream: await bucket.upload_from_stream("b.txt", b"b")
    bucket.rename(file._id, "c.txt")
    #> fix bucket.rename: await bucket.rename(file._id, "c.txt")
    bucket.delete(file._id)
    #> fix bucket.delete: await bucket.delete(file._id)
    return out


async def motor(bucket: AsyncIOMotorGridFSBucket):
    #> fix bucket.class: AsyncGridFSBucket
    out = await bucket.open_download_stream(1)
    #> kind out: grid_out
    out.seek(0)
    #> fix grid_out.seek: await out.seek(0)
    out.close()
    #> fix grid_out.close: await out.close()
