# A bucket's uploads are opened without await, its downloads with one
from gridfs import AsyncGridFSBucket
from gridfs import AsyncGridFSBucket


async def plain(bucket: AsyncGridFSBucket, target):
    async with bucket.open_upload_stream("a.txt") as file:
        await file.write(b"a")
    out = await bucket.open_download_stream(file._id)
    await bucket.download_to_stream(file._id, target)
    await bucket.upload_from_stream("b.txt", b"b")
    await bucket.rename(file._id, "c.txt")
    await bucket.delete(file._id)
    return out


async def motor(bucket: AsyncGridFSBucket):
    out = await bucket.open_download_stream(1)
    await out.seek(0)
    await out.close()
