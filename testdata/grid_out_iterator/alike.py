# What is called like the members of an iterator over a file's parts and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Stack:
    def __next__(self):
        raise StopIteration


def use():
    own = Stack()
    next(own)
    #> ok grid_out_iterator.builtin_next: a Stack is the project's own


def guess(thing):
    thing.next()
    #> ok grid_out_iterator.next: the name alone tells nothing
