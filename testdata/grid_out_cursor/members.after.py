# A cursor over grid files behaves as any cursor, and its elements are grid files
from gridfs import AsyncGridFSBucket


async def names(bucket: AsyncGridFSBucket):
    cursor = bucket.find({}).limit(3)
    async for out in cursor:
        await out.read()
    await cursor.rewind()
    async for out in cursor:
        print(out.filename)
    await cursor.next()
