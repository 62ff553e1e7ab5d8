# What is called like the members of a file that is read and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Page:
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Page()
    #> ok grid_out.class: a Page is the project's own
    next(own)
    #> ok grid_out.builtin_next: a Page is the project's own
    for part in own:
        #> ok grid_out.for: a Page is the project's own
        print(part)
    with own:
        #> ok grid_out.with: a Page is the project's own
        pass


def guess(thing):
    thing.close()
    #> ok grid_out.close: the name alone tells nothing
    thing.open()
    #> ok grid_out.open: the name alone tells nothing
    thing.readchunk()
    #> ok grid_out.readchunk: the name alone tells nothing
    thing.readline()
    #> ok grid_out.readline: the name alone tells nothing
    thing.readlines()
    #> ok grid_out.readlines: the name alone tells nothing
