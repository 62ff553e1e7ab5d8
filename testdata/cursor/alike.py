# What is called like the members of a cursor and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Caret:
    def __getitem__(self, key):
        return key

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Caret()
    own[1:3]
    #> ok cursor.slice: a Caret is the project's own
    with own:
        #> ok cursor.with: a Caret is the project's own
        pass


def guess(thing):
    thing.add_option()
    #> ok cursor.add_option: the name alone tells nothing
    thing.close()
    #> ok cursor.close: the name alone tells nothing
    thing.distinct()
    #> ok cursor.distinct: the name alone tells nothing
    thing.explain()
    #> ok cursor.explain: the name alone tells nothing
    thing.rewind()
    #> ok cursor.rewind: the name alone tells nothing
