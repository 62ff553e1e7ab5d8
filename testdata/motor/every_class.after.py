# What Motor has on every class, and PyMongo Async on none
from gridfs import AsyncGridFSBucket
from pymongo import AsyncMongoClient


async def delegates(client: AsyncMongoClient, bucket: AsyncGridFSBucket):
    db = client.shop
    cursor = db.users.find()
    commands = await db.users.aggregate([])
    stream = await db.users.watch()
    session = client.start_session()
    print(client.delegate, db.delegate, cursor.delegate)
    print(commands.delegate, stream.delegate)
    print(session.delegate, bucket.delegate)
    print(commands.closed, commands.collection, commands.started)
    commands.each(print)
    while await commands.fetch_next:
        print(commands.next_object())


async def loops(client: AsyncMongoClient, bucket: AsyncGridFSBucket):
    db = client.shop
    cursor = db.users.find()
    commands = await db.users.aggregate([])
    stream = await db.users.watch()
    session = client.start_session()
    print(db.get_io_loop(), cursor.get_io_loop(), commands.get_io_loop())
    print(stream.get_io_loop(), session.get_io_loop(), bucket.get_io_loop())
    print(bucket.io_loop)


async def files(bucket: AsyncGridFSBucket):
    written = bucket.open_upload_stream("a.txt")
    print(written.delegate, written.io_loop, written.get_io_loop())
    read = await bucket.open_download_stream(1)
    print(read.delegate, read.io_loop, read.get_io_loop())
    found = bucket.find({})
    while await found.fetch_next:
        print(found.next_object())


async def wraps(client: AsyncMongoClient, bucket: AsyncGridFSBucket, raw):
    client.wrap(raw)
    client.shop.wrap(raw)
    bucket.wrap(raw)
