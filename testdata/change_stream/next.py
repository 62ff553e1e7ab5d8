# A change stream is read one change at a time
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


def changes(client: MongoClient):
    #> fix async-def: async def changes(client: AsyncMongoClient):
    #> fix client.class: AsyncMongoClient
    stream = client.watch()
    #> fix client.watch: await client.watch()
    first = next(stream)
    #> fix change_stream.builtin_next: await anext(stream)
    second = stream.next()
    #> fix change_stream.next: await stream.next()
    return first, second
