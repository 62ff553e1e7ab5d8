# A grid file that is written is awaited
from gridfs import AsyncGridFSBucket


async def write(bucket: AsyncGridFSBucket):
    file = bucket.open_upload_stream("a.txt")
    await file.write(b"a")
    await file.writelines([b"a"])
    await file.set("owner", "ada")
    await file.abort()
    await file.close()
    print(file.filename, file.length)


def local(path):
    with open(path, "wb") as file:
        file.write(b"a")
