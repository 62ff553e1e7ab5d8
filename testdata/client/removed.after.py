# What PyMongo 4 and PyMongo Async took from the client
from pymongo import AsyncMongoClient


async def removed(client: AsyncMongoClient, cursors):
    client.close_cursor(1)
    client.kill_cursors(cursors)
    client.set_cursor_manager(object)
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
