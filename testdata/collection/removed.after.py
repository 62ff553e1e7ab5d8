# What PyMongo 4 removed is named with what to write instead
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
db = client.shop


async def collections(documents, order):
    db.orders.insert(documents)
    db.orders.save(order)
    db.orders.remove({"paid": True})
    db.orders.ensure_index("paid")
    db.orders.find_and_modify({"paid": False}, order)
    batch = db.orders.initialize_unordered_bulk_op()
    batch.insert(order)
    await db.orders.map_reduce("map", "reduce", "totals").drop()
    db.orders.reindex()
    return db.orders.count(), db.orders.find({"paid": True}).count()


async def names():
    client.fsync(lock=True)
    if client.is_locked:
        client.unlock()
    db.add_user("ann", "secret")
    print(client.max_pool_size, client.max_bson_size, db.profiling_level())
    return client.database_names(), db.collection_names()


def others(documents, text):
    documents.insert(0, text)
    documents.remove(text)
    return documents.count(text), text.count("a")


async def named_alike():
    await db.insert.find_one({})
    await db.count.insert_one({})
    await db["remove"].insert_one({})
