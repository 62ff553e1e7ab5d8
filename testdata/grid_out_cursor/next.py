# A cursor over files is read one file at a time
from gridfs import GridFS
#> fix gridfs.class: from gridfs import AsyncGridFS


def first(fs: GridFS):
    #> fix async-def: async def first(fs: AsyncGridFS):
    #> fix gridfs.class: AsyncGridFS
    return next(fs.find())
    #> fix grid_out_cursor.builtin_next: await anext(fs.find())
