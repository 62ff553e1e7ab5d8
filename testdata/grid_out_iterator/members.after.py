# An iterator over a grid file is iterated with async for
from gridfs.asynchronous.grid_file import AsyncGridOut, AsyncGridOutIterator


async def lines(out: AsyncGridOut, chunks, session):
    iterator = AsyncGridOutIterator(out, chunks, session)
    await iterator.next()
    await anext(iterator)
    async for line in iterator:
        print(line)
    async for line in iterator:
        print(line)
