# A cursor over grid files behaves as any cursor, and its elements are grid files
from gridfs import AsyncGridFSBucket


async def names(bucket: AsyncGridFSBucket):
    cursor = bucket.find({}).limit(3)
    #> kind cursor: grid_out_cursor
    #> ok bucket.find: it gives the cursor at once
    for out in cursor:
        #> fix grid_out_cursor.for: async for out in cursor:
        #> kind out: grid_out
        out.read()
        #> fix grid_out.read: await out.read()
    cursor.rewind()
    #> fix cursor.rewind: await cursor.rewind()
    async for out in cursor:
        #> ok grid_out_cursor.for: as it must be
        print(out.filename)
    cursor.next()
    #> fix grid_out_cursor.next: await cursor.next()
