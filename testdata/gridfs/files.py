# The old GridFS interface is awaited call by call
import gridfs
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

fs = gridfs.GridFS(MongoClient().shop)
#> fix gridfs.class: gridfs.AsyncGridFS
#> fix client.class: AsyncMongoClient
#> kind fs: gridfs


async def files(name):
    key = fs.put(b"bytes", filename=name)
    #> fix gridfs.put: await fs.put(b"bytes", filename=name)
    body = fs.get(key).read()
    #> fix gridfs.get: await (await fs.get(key)).read()
    #> fix grid_out.read: await (await fs.get(key)).read()
    if fs.exists(key):
        #> fix gridfs.exists: await fs.exists(key)
        fs.delete(key)
        #> fix gridfs.delete: await fs.delete(key)
    for out in fs.find({"filename": name}):
        #> fix grid_out_cursor.for: async for out in fs.find({"filename": name}):
        #> ok gridfs.find: it gives the cursor at once
        #> kind out: grid_out
        print(out.read())
        #> fix grid_out.read: await out.read()
    with fs.new_file() as file:
        #> fix grid_in.with: async with fs.new_file() as file:
        #> ok gridfs.new_file: it gives the file at once
        #> kind file: grid_in
        file.write(b"more")
        #> fix grid_in.write: await file.write(b"more")
    return body, fs.list(), fs.get_last_version(name)
    #> fix gridfs.list: await fs.list()
    #> fix gridfs.get_last_version: await fs.get_last_version(name)
