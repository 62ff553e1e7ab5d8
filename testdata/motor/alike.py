# What is called like the members of Motor's objects and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Machine:
    def stream_to_handler(self):
        return 1


def use():
    own = Machine()
    own.stream_to_handler()
    #> ok motor.stream_to_handler: a Machine is the project's own


def guess(thing):
    print(thing.closed)
    #> ok motor.closed.cursor: the name alone tells nothing
    #> ok motor.closed.command_cursor: the name alone tells nothing
    print(thing.collection)
    #> ok motor.collection.command_cursor: the name alone tells nothing
    #> ok motor.collection.bucket: the name alone tells nothing
    print(thing.delegate)
    #> ok motor.delegate.client: the name alone tells nothing
    #> ok motor.delegate.database: the name alone tells nothing
    #> ok motor.delegate.collection: the name alone tells nothing
    #> ok motor.delegate.cursor: the name alone tells nothing
    #> ok motor.delegate.command_cursor: the name alone tells nothing
    #> ok motor.delegate.change_stream: the name alone tells nothing
    #> ok motor.delegate.session: the name alone tells nothing
    #> ok motor.delegate.client_encryption: the name alone tells nothing
    #> ok motor.delegate.bucket: the name alone tells nothing
    #> ok motor.delegate.grid_in: the name alone tells nothing
    #> ok motor.delegate.grid_out: the name alone tells nothing
    thing.each()
    #> ok motor.each.command_cursor: the name alone tells nothing
    print(thing.fetch_next)
    #> ok motor.fetch_next.cursor: the name alone tells nothing
    #> ok motor.fetch_next.command_cursor: the name alone tells nothing
    thing.get_io_loop()
    #> ok motor.get_io_loop.client: the name alone tells nothing
    #> ok motor.get_io_loop.database: the name alone tells nothing
    #> ok motor.get_io_loop.collection: the name alone tells nothing
    #> ok motor.get_io_loop.cursor: the name alone tells nothing
    #> ok motor.get_io_loop.command_cursor: the name alone tells nothing
    #> ok motor.get_io_loop.change_stream: the name alone tells nothing
    #> ok motor.get_io_loop.session: the name alone tells nothing
    #> ok motor.get_io_loop.client_encryption: the name alone tells nothing
    #> ok motor.get_io_loop.bucket: the name alone tells nothing
    #> ok motor.get_io_loop.grid_in: the name alone tells nothing
    #> ok motor.get_io_loop.grid_out: the name alone tells nothing
    print(thing.io_loop)
    #> ok motor.io_loop.client: the name alone tells nothing
    #> ok motor.io_loop.client_encryption: the name alone tells nothing
    #> ok motor.io_loop.bucket: the name alone tells nothing
    #> ok motor.io_loop.grid_in: the name alone tells nothing
    #> ok motor.io_loop.grid_out: the name alone tells nothing
    thing.next_object()
    #> ok motor.next_object.cursor: the name alone tells nothing
    #> ok motor.next_object.command_cursor: the name alone tells nothing
    #> ok motor.next_object.grid_out_cursor: the name alone tells nothing
    print(thing.started)
    #> ok motor.started.cursor: the name alone tells nothing
    #> ok motor.started.command_cursor: the name alone tells nothing
    thing.wrap()
    #> ok motor.wrap.client: the name alone tells nothing
    #> ok motor.wrap.database: the name alone tells nothing
    #> ok motor.wrap.collection: the name alone tells nothing
    #> ok motor.wrap.bucket: the name alone tells nothing
