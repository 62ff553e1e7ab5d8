# GridFS finds one file by a query or by its version
from gridfs import GridFS
#> fix gridfs.class: from gridfs import AsyncGridFS


def versions(fs: GridFS):
    #> fix async-def: async def versions(fs: AsyncGridFS):
    #> fix gridfs.class: AsyncGridFS
    fs.find_one({"filename": "a.txt"})
    #> fix gridfs.find_one: await fs.find_one({"filename": "a.txt"})
    return fs.get_version("a.txt", 1)
    #> fix gridfs.get_version: await fs.get_version("a.txt", 1)
