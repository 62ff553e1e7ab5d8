# What is called like the members of a database and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Ledger:
    def list_collection_names(self):
        return 1


def use():
    own = Ledger()
    own.list_collection_names()
    #> ok database.list_collection_names: a Ledger is the project's own


def guess(thing):
    thing.aggregate()
    #> ok database.aggregate: the name alone tells nothing
    thing.create_collection()
    #> ok database.create_collection: the name alone tells nothing
    thing.cursor_command()
    #> ok database.cursor_command: the name alone tells nothing
    thing.dereference()
    #> ok database.dereference: the name alone tells nothing
    thing.list_collections()
    #> ok database.list_collections: the name alone tells nothing
    thing.add_user()
    #> ok database.add_user: the name alone tells nothing
    thing.authenticate()
    #> ok database.authenticate: the name alone tells nothing
    thing.collection_names()
    #> ok database.collection_names: the name alone tells nothing
    thing.current_op()
    #> ok database.current_op: the name alone tells nothing
    thing.last_status()
    #> ok database.last_status: the name alone tells nothing
    thing.previous_error()
    #> ok database.previous_error: the name alone tells nothing
    thing.profiling_info()
    #> ok database.profiling_info: the name alone tells nothing
    thing.profiling_level()
    #> ok database.profiling_level: the name alone tells nothing
    thing.remove_user()
    #> ok database.remove_user: the name alone tells nothing
    thing.reset_error_history()
    #> ok database.reset_error_history: the name alone tells nothing
    thing.set_profiling_level()
    #> ok database.set_profiling_level: the name alone tells nothing
    print(thing.system_js)
    #> ok database.system_js: the name alone tells nothing
    thing.validate_collection()
    #> ok database.validate_collection: the name alone tells nothing
    thing.watch()
    #> ok database.watch: the name alone tells nothing
