# What is called like the members of a session and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Lesson:
    def abort_transaction(self):
        return 1

    def commit_transaction(self):
        return 1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Lesson()
    own.abort_transaction()
    #> ok session.abort_transaction: a Lesson is the project's own
    own.commit_transaction()
    #> ok session.commit_transaction: a Lesson is the project's own
    with own:
        #> ok session.with: a Lesson is the project's own
        pass


def guess(thing):
    thing.end_session()
    #> ok session.end_session: the name alone tells nothing
