# What is called like the members of a change stream and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Brook:
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Brook()
    next(own)
    #> ok change_stream.builtin_next: a Brook is the project's own
    for part in own:
        #> ok change_stream.for: a Brook is the project's own
        print(part)
    with own:
        #> ok change_stream.with: a Brook is the project's own
        pass


def guess(thing):
    thing.close()
    #> ok change_stream.close: the name alone tells nothing
    thing.next()
    #> ok change_stream.next: the name alone tells nothing
    thing.try_next()
    #> ok change_stream.try_next: the name alone tells nothing
