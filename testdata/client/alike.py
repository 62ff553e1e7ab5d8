# What is called like the members of a client and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Customer:
    def bulk_write(self):
        return 1

    def list_database_names(self):
        return 1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Customer()
    own.bulk_write()
    #> ok client.bulk_write: a Customer is the project's own
    own.list_database_names()
    #> ok client.list_database_names: a Customer is the project's own
    with own:
        #> ok client.with: a Customer is the project's own
        pass


def guess(thing):
    print(thing.arbiters)
    #> ok client.arbiters: the name alone tells nothing
    thing.drop_database()
    #> ok client.drop_database: the name alone tells nothing
    print(thing.is_mongos)
    #> ok client.is_mongos: the name alone tells nothing
    print(thing.is_primary)
    #> ok client.is_primary: the name alone tells nothing
    thing.list_databases()
    #> ok client.list_databases: the name alone tells nothing
    print(thing.primary)
    #> ok client.primary: the name alone tells nothing
    thing.close_cursor()
    #> ok client.close_cursor: the name alone tells nothing
    thing.database_names()
    #> ok client.database_names: the name alone tells nothing
    print(thing.event_listeners)
    #> ok client.event_listeners: the name alone tells nothing
    thing.fsync()
    #> ok client.fsync: the name alone tells nothing
    print(thing.is_locked)
    #> ok client.is_locked: the name alone tells nothing
    thing.kill_cursors()
    #> ok client.kill_cursors: the name alone tells nothing
    print(thing.local_threshold_ms)
    #> ok client.local_threshold_ms: the name alone tells nothing
    print(thing.max_bson_size)
    #> ok client.max_bson_size: the name alone tells nothing
    print(thing.max_idle_time_ms)
    #> ok client.max_idle_time_ms: the name alone tells nothing
    print(thing.max_message_size)
    #> ok client.max_message_size: the name alone tells nothing
    print(thing.max_pool_size)
    #> ok client.max_pool_size: the name alone tells nothing
    print(thing.max_write_batch_size)
    #> ok client.max_write_batch_size: the name alone tells nothing
    print(thing.min_pool_size)
    #> ok client.min_pool_size: the name alone tells nothing
    print(thing.retry_reads)
    #> ok client.retry_reads: the name alone tells nothing
    print(thing.retry_writes)
    #> ok client.retry_writes: the name alone tells nothing
    print(thing.server_selection_timeout)
    #> ok client.server_selection_timeout: the name alone tells nothing
    thing.set_cursor_manager()
    #> ok client.set_cursor_manager: the name alone tells nothing
    thing.unlock()
    #> ok client.unlock: the name alone tells nothing
    print(thing.secondaries)
    #> ok client.secondaries: the name alone tells nothing
    thing.server_info()
    #> ok client.server_info: the name alone tells nothing
    thing.watch()
    #> ok client.watch: the name alone tells nothing
