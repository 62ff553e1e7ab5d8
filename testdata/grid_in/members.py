# A grid file that is written is awaited
from gridfs import AsyncGridFSBucket


async def write(bucket: AsyncGridFSBucket):
    file = bucket.open_upload_stream("a.txt")
    #> kind file: grid_in
    file.write(b"a")
    #> fix grid_in.write: await file.write(b"a")
    file.writelines([b"a"])
    #> fix grid_in.writelines: await file.writelines([b"a"])
    file.set("owner", "ada")
    #> fix grid_in.set: await file.set("owner", "ada")
    file.abort()
    #> fix grid_in.abort: await file.abort()
    file.close()
    #> fix grid_in.close: await file.close()
    print(file.filename, file.length)


def local(path):
    with open(path, "wb") as file:
        file.write(b"a")
        #> ok grid_in.write: a file on the disk
