# A grid file that is read is awaited, but for tell()
from gridfs import GridFSBucket
#> fix bucket.class: from gridfs import AsyncGridFSBucket


async def read(bucket: GridFSBucket, key):
    #> fix bucket.class: AsyncGridFSBucket
    out = bucket.open_download_stream(key)
    #> fix bucket.open_download_stream: await bucket.open_download_stream(key)
    #> kind out: grid_out
    out.seek(0)
    #> fix grid_out.seek: await out.seek(0)
    out.tell()
    #> ok grid_out.tell: it does not read
    line = out.readline()
    #> fix grid_out.readline: await out.readline()
    chunk = out.readchunk()
    #> fix grid_out.readchunk: await out.readchunk()
    for line in out:
        #> fix grid_out.for: async for line in out:
        print(line)
    with out:
        #> fix grid_out.with: async with out:
        print(out.filename)
    return line, chunk, out.read().decode()
    #> fix grid_out.read: (await out.read()).decode()
