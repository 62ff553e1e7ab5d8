# What is called like the members of a file that is written and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Drawer:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Drawer()
    with own:
        #> ok grid_in.with: a Drawer is the project's own
        pass


def guess(thing):
    thing.abort()
    #> ok grid_in.abort: the name alone tells nothing
    thing.close()
    #> ok grid_in.close: the name alone tells nothing
    thing.set()
    #> ok grid_in.set: the name alone tells nothing
    thing.writelines()
    #> ok grid_in.writelines: the name alone tells nothing
