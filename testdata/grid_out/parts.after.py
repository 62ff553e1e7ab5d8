# A file is read in parts and lines
from gridfs import AsyncGridFS


async def parts(fs: AsyncGridFS):
    out = await fs.get(1)
    first = await anext(out)
    return first, await out.readlines()
