# A cursor over files is read one file at a time
from gridfs import AsyncGridFS


async def first(fs: AsyncGridFS):
    return await anext(fs.find())
