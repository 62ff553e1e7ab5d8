# What is called like the members of GridFS and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Archive:
    def find_one(self):
        return 1


def use():
    own = Archive()
    own.find_one()
    #> ok gridfs.find_one: a Archive is the project's own


def guess(thing):
    thing.delete()
    #> ok gridfs.delete: the name alone tells nothing
    thing.exists()
    #> ok gridfs.exists: the name alone tells nothing
    thing.get()
    #> ok gridfs.get: the name alone tells nothing
    thing.get_last_version()
    #> ok gridfs.get_last_version: the name alone tells nothing
    thing.get_version()
    #> ok gridfs.get_version: the name alone tells nothing
    thing.list()
    #> ok gridfs.list: the name alone tells nothing
    thing.put()
    #> ok gridfs.put: the name alone tells nothing
