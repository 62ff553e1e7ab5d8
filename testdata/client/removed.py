# What PyMongo 4 and PyMongo Async took from the client
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


def removed(client: MongoClient, cursors):
    #> fix async-def: async def removed(client: AsyncMongoClient, cursors):
    #> fix client.class: AsyncMongoClient
    client.close_cursor(1)
    #> fix client.close_cursor: [signature] Write await cursor.close()
    client.kill_cursors(cursors)
    #> fix client.kill_cursors: [signature] Write await cursor.close()
    client.set_cursor_manager(object)
    #> fix client.set_cursor_manager: [signature] Write nothing: a cursor closes itself at its end, or by close()
    return (
        client.event_listeners,
        client.local_threshold_ms,
        client.max_idle_time_ms,
        client.max_message_size,
        client.max_write_batch_size,
        client.min_pool_size,
        client.retry_reads,
        client.retry_writes,
        client.server_selection_timeout,
    )
    #> fix client.event_listeners: [signature] Write client.options.event_listeners
    #> fix client.local_threshold_ms: [signature] Write client.options.local_threshold_ms
    #> fix client.max_idle_time_ms: [signature] Write client.options.pool_options.max_idle_time_seconds
    #> fix client.max_message_size: [signature] Write (await client.admin.command("hello"))["maxMessageSizeBytes"]
    #> fix client.max_write_batch_size: [signature] Write (await client.admin.command("hello"))["maxWriteBatchSize"]
    #> fix client.min_pool_size: [signature] Write client.options.pool_options.min_pool_size
    #> fix client.retry_reads: [signature] Write client.options.retry_reads
    #> fix client.retry_writes: [signature] Write client.options.retry_writes
    #> fix client.server_selection_timeout: [signature] Write client.options.server_selection_timeout
