# A change stream is awaited, entered and iterated
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


async def plain(client: MongoClient):
    #> fix client.class: AsyncMongoClient
    with client.shop.watch() as stream:
        #> fix database.watch: await client.shop.watch()
        #> fix change_stream.with: async with await client.shop.watch() as stream:
        #> kind stream: change_stream
        for change in stream:
            #> fix change_stream.for: async for change in stream:
            print(change, stream.resume_token)
            #> ok change_stream.resume_token: a plain property in every dialect
    stream.close()
    #> fix change_stream.close: await stream.close()


async def motor(client: AsyncIOMotorClient):
    #> fix client.class: AsyncMongoClient
    stream = client.watch()
    #> fix client.watch: await client.watch()
    #> kind stream: change_stream
    while stream.alive:
        await stream.try_next()
    await stream.close()
