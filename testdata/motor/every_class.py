# What Motor has on every class, and PyMongo Async on none
from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorGridFSBucket
#> fix client.class: from pymongo import AsyncMongoClient
#> fix bucket.class: from gridfs import AsyncGridFSBucket


async def delegates(client: AsyncIOMotorClient, bucket: AsyncIOMotorGridFSBucket):
    #> fix client.class: AsyncMongoClient
    #> fix bucket.class: AsyncGridFSBucket
    db = client.shop
    cursor = db.users.find()
    commands = db.users.aggregate([])
    #> fix collection.aggregate: await db.users.aggregate([])
    stream = db.users.watch()
    #> fix collection.watch: await db.users.watch()
    session = await client.start_session()
    #> fix client.start_session: client.start_session()
    print(client.delegate, db.delegate, cursor.delegate)
    #> fix motor.delegate.client: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.delegate.database: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.delegate.cursor: [signature] Write a MongoClient of its own, where a blocking handle is needed
    print(commands.delegate, stream.delegate)
    #> fix motor.delegate.command_cursor: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.delegate.change_stream: [signature] Write a MongoClient of its own, where a blocking handle is needed
    print(session.delegate, bucket.delegate)
    #> fix motor.delegate.session: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.delegate.bucket: [signature] Write a MongoClient of its own, where a blocking handle is needed
    print(commands.closed, commands.collection, commands.started)
    #> fix motor.closed.command_cursor: [signature] Write not commands.alive
    #> fix motor.collection.command_cursor: [signature] Write the collection that made the cursor, kept in a variable
    #> fix motor.started.command_cursor: [signature] Write a flag kept beside the cursor
    commands.each(print)
    #> fix motor.each.command_cursor: [signature] Write async for document in commands: print(document, None)
    while await commands.fetch_next:
        #> fix motor.fetch_next.command_cursor: [signature] Write async for document in commands:
        print(commands.next_object())
        #> fix motor.next_object.command_cursor: [signature] Write async for document in commands:


async def loops(client: AsyncIOMotorClient, bucket: AsyncIOMotorGridFSBucket):
    #> fix client.class: AsyncMongoClient
    #> fix bucket.class: AsyncGridFSBucket
    db = client.shop
    cursor = db.users.find()
    commands = db.users.aggregate([])
    #> fix collection.aggregate: await db.users.aggregate([])
    stream = db.users.watch()
    #> fix collection.watch: await db.users.watch()
    session = await client.start_session()
    #> fix client.start_session: client.start_session()
    print(db.get_io_loop(), cursor.get_io_loop(), commands.get_io_loop())
    #> fix motor.get_io_loop.database: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.cursor: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.command_cursor: [signature] Write asyncio.get_running_loop()
    print(stream.get_io_loop(), session.get_io_loop(), bucket.get_io_loop())
    #> fix motor.get_io_loop.change_stream: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.session: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.bucket: [signature] Write asyncio.get_running_loop()
    print(bucket.io_loop)
    #> fix motor.io_loop.bucket: [signature] Write asyncio.get_running_loop()


async def files(bucket: AsyncIOMotorGridFSBucket):
    #> fix bucket.class: AsyncGridFSBucket
    written = bucket.open_upload_stream("a.txt")
    print(written.delegate, written.io_loop, written.get_io_loop())
    #> fix motor.delegate.grid_in: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.io_loop.grid_in: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.grid_in: [signature] Write asyncio.get_running_loop()
    read = await bucket.open_download_stream(1)
    print(read.delegate, read.io_loop, read.get_io_loop())
    #> fix motor.delegate.grid_out: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.io_loop.grid_out: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.grid_out: [signature] Write asyncio.get_running_loop()
    found = bucket.find({})
    while await found.fetch_next:
        #> fix motor.fetch_next.cursor: [signature] Write async for document in found:
        print(found.next_object())
        #> fix motor.next_object.grid_out_cursor: [signature] Write async for grid_out in found:


async def wraps(client: AsyncIOMotorClient, bucket: AsyncIOMotorGridFSBucket, raw):
    #> fix client.class: AsyncMongoClient
    #> fix bucket.class: AsyncGridFSBucket
    client.wrap(raw)
    #> fix motor.wrap.client: [signature] Write the object that PyMongo Async itself returns
    client.shop.wrap(raw)
    #> fix motor.wrap.database: [signature] Write the object that PyMongo Async itself returns
    bucket.wrap(raw)
    #> fix motor.wrap.bucket: [signature] Write the object that PyMongo Async itself returns
