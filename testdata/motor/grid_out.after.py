# A grid file has no stream_to_handler() in PyMongo Async
from gridfs import AsyncGridFSBucket


async def serve(bucket: AsyncGridFSBucket, handler, key):
    out = await bucket.open_download_stream(key)
    await out.stream_to_handler(handler)
    await out.read()
