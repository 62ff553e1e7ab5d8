# GridFS finds one file by a query or by its version
from gridfs import AsyncGridFS


async def versions(fs: AsyncGridFS):
    await fs.find_one({"filename": "a.txt"})
    return await fs.get_version("a.txt", 1)
