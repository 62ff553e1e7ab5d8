# What is called like the members of a command cursor and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Pointer:
    def __next__(self):
        raise StopIteration

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Pointer()
    next(own)
    #> ok command_cursor.builtin_next: a Pointer is the project's own
    with own:
        #> ok command_cursor.with: a Pointer is the project's own
        pass


def guess(thing):
    thing.close()
    #> ok command_cursor.close: the name alone tells nothing
    thing.next()
    #> ok command_cursor.next: the name alone tells nothing
    thing.to_list()
    #> ok command_cursor.to_list: the name alone tells nothing
    thing.try_next()
    #> ok command_cursor.try_next: the name alone tells nothing
