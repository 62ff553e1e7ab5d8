# A file is read in parts and lines
from gridfs import GridFS
#> fix gridfs.class: from gridfs import AsyncGridFS


def parts(fs: GridFS):
    #> fix async-def: async def parts(fs: AsyncGridFS):
    #> fix gridfs.class: AsyncGridFS
    out = fs.get(1)
    #> fix gridfs.get: await fs.get(1)
    first = next(out)
    #> fix grid_out.builtin_next: await anext(out)
    return first, out.readlines()
    #> fix grid_out.readlines: await out.readlines()
