# An iterator over a grid file is iterated with async for
from gridfs.asynchronous.grid_file import AsyncGridOut, AsyncGridOutIterator


async def lines(out: AsyncGridOut, chunks, session):
    iterator = AsyncGridOutIterator(out, chunks, session)
    #> kind iterator: grid_out_iterator
    iterator.next()
    #> fix grid_out_iterator.next: await iterator.next()
    next(iterator)
    #> fix grid_out_iterator.builtin_next: await anext(iterator)
    for line in iterator:
        #> fix grid_out_iterator.for: async for line in iterator:
        print(line)
    async for line in iterator:
        #> ok grid_out_iterator.for: as it must be
        print(line)
