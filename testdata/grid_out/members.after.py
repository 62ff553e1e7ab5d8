# A grid file that is read is awaited, but for tell()
from gridfs import AsyncGridFSBucket


async def read(bucket: AsyncGridFSBucket, key):
    out = await bucket.open_download_stream(key)
    await out.seek(0)
    out.tell()
    line = await out.readline()
    chunk = await out.readchunk()
    async for line in out:
        print(line)
    async with out:
        print(out.filename)
    return line, chunk, (await out.read()).decode()
