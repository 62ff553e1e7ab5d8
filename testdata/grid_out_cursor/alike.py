# What is called like the members of a cursor over files and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Folder:
    def __next__(self):
        raise StopIteration


def use():
    own = Folder()
    next(own)
    #> ok grid_out_cursor.builtin_next: a Folder is the project's own


def guess(thing):
    thing.next()
    #> ok grid_out_cursor.next: the name alone tells nothing
    thing.to_list()
    #> ok grid_out_cursor.to_list: the name alone tells nothing
