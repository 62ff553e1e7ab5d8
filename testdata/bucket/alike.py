# What is called like the members of a bucket and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Pail:
    def download_to_stream(self):
        return 1

    def download_to_stream_by_name(self):
        return 1

    def open_download_stream(self):
        return 1

    def open_download_stream_by_name(self):
        return 1

    def upload_from_stream(self):
        return 1

    def upload_from_stream_with_id(self):
        return 1


def use():
    own = Pail()
    #> ok bucket.class: a Pail is the project's own
    own.download_to_stream()
    #> ok bucket.download_to_stream: a Pail is the project's own
    own.download_to_stream_by_name()
    #> ok bucket.download_to_stream_by_name: a Pail is the project's own
    own.open_download_stream()
    #> ok bucket.open_download_stream: a Pail is the project's own
    own.open_download_stream_by_name()
    #> ok bucket.open_download_stream_by_name: a Pail is the project's own
    own.upload_from_stream()
    #> ok bucket.upload_from_stream: a Pail is the project's own
    own.upload_from_stream_with_id()
    #> ok bucket.upload_from_stream_with_id: a Pail is the project's own


def guess(thing):
    thing.delete()
    #> ok bucket.delete: the name alone tells nothing
    thing.delete_by_name()
    #> ok bucket.delete_by_name: the name alone tells nothing
    thing.rename()
    #> ok bucket.rename: the name alone tells nothing
    thing.rename_by_name()
    #> ok bucket.rename_by_name: the name alone tells nothing
