# A grid file has no stream_to_handler() in PyMongo Async
from motor.motor_tornado import MotorGridFSBucket
#> fix bucket.class: from gridfs import AsyncGridFSBucket


async def serve(bucket: MotorGridFSBucket, handler, key):
    #> fix bucket.class: AsyncGridFSBucket
    out = await bucket.open_download_stream(key)
    #> kind out: grid_out
    await out.stream_to_handler(handler)
    #> fix motor.stream_to_handler: [signature] Write while chunk := await out.readchunk(): handler.write(chunk); await handler.flush()
    await out.read()
    #> ok grid_out.read: awaited in both
