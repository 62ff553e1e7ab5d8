# What PyMongo 4 removed is named with what to write instead
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

client = MongoClient()
#> fix client.class: AsyncMongoClient
db = client.shop


def collections(documents, order):
    #> fix async-def: async def collections(documents, order):
    db.orders.insert(documents)
    #> fix collection.insert: [signature] Write await db.orders.insert_one(documents), or insert_many() for a list
    db.orders.save(order)
    #> fix collection.save: [signature] Write await db.orders.insert_one(order), or replace_one() with upsert=True for a document that has its _id
    db.orders.remove({"paid": True})
    #> fix collection.remove: [signature] Write await db.orders.delete_many({"paid": True}), or delete_one() for multi=False
    db.orders.ensure_index("paid")
    #> fix collection.ensure_index: [signature] Write await db.orders.create_index("paid")
    db.orders.find_and_modify({"paid": False}, order)
    #> fix collection.find_and_modify: [signature] Write await db.orders.find_one_and_update({"paid": False}, order), or find_one_and_replace(), find_one_and_delete()
    batch = db.orders.initialize_unordered_bulk_op()
    #> fix collection.initialize_unordered_bulk_op: [signature] Write await db.orders.bulk_write(operations, ordered=False)
    batch.insert(order)
    db.orders.map_reduce("map", "reduce", "totals").drop()
    #> fix collection.drop: await db.orders.map_reduce("map", "reduce", "totals").drop()
    #> fix collection.map_reduce: [signature] Write await db.orders.aggregate(pipeline)
    db.orders.reindex()
    #> fix collection.reindex: [signature] Write await db.orders.database.command("reIndex", db.orders.name)
    return db.orders.count(), db.orders.find({"paid": True}).count()
    #> fix collection.count: [signature] Write await db.orders.count_documents({}), or estimated_document_count() without a filter
    #> fix cursor.count: [signature] Write await collection.count_documents(filter), with the filter of the find()


def names():
    #> fix async-def: async def names():
    client.fsync(lock=True)
    #> fix client.fsync: [signature] Write await client.admin.command("fsync")
    if client.is_locked:
        #> fix client.is_locked: [signature] Write (await client.admin.command("currentOp")).get("fsyncLock", False)
        client.unlock()
        #> fix client.unlock: [signature] Write await client.admin.command("fsyncUnlock")
    db.add_user("ann", "secret")
    #> fix database.add_user: [signature] Write await db.command("createUser", name, pwd=password, roles=roles)
    print(client.max_pool_size, client.max_bson_size, db.profiling_level())
    #> fix client.max_pool_size: [signature] Write client.options.pool_options.max_pool_size
    #> fix client.max_bson_size: [signature] Write (await client.admin.command("hello"))["maxBsonObjectSize"]
    #> fix database.profiling_level: [signature] Write (await db.command("profile", -1))["was"]
    return client.database_names(), db.collection_names()
    #> fix client.database_names: [signature] Write await client.list_database_names()
    #> fix database.collection_names: [signature] Write await db.list_collection_names()


def others(documents, text):
    documents.insert(0, text)
    #> ok collection.insert: a list has one of its own
    documents.remove(text)
    #> ok collection.remove: as does this
    return documents.count(text), text.count("a")
    #> ok collection.count: lists and strings count
    #> ok cursor.count: nor is any of them a cursor


def named_alike():
    #> fix async-def: async def named_alike():
    db.insert.find_one({})
    #> fix collection.find_one: await db.insert.find_one({})
    #> ok collection.insert: a collection of that name
    db.count.insert_one({})
    #> fix collection.insert_one: await db.count.insert_one({})
    #> ok collection.count: a collection of that name
    db["remove"].insert_one({})
    #> fix collection.insert_one: await db["remove"].insert_one({})
