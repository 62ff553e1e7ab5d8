# What is called like the members of a collection and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Album:
    def aggregate_raw_batches(self):
        return 1

    def bulk_write(self):
        return 1

    def count_documents(self):
        return 1

    def create_search_index(self):
        return 1

    def create_search_indexes(self):
        return 1

    def delete_many(self):
        return 1

    def delete_one(self):
        return 1

    def drop_search_index(self):
        return 1

    def estimated_document_count(self):
        return 1

    def find_one_and_delete(self):
        return 1

    def find_one_and_replace(self):
        return 1

    def find_one_and_update(self):
        return 1

    def index_information(self):
        return 1

    def insert_many(self):
        return 1

    def list_search_indexes(self):
        return 1

    def replace_one(self):
        return 1

    def update_many(self):
        return 1

    def update_search_index(self):
        return 1


def use():
    own = Album()
    #> ok collection.class: a Album is the project's own
    own.aggregate_raw_batches()
    #> ok collection.aggregate_raw_batches: a Album is the project's own
    own.bulk_write()
    #> ok collection.bulk_write: a Album is the project's own
    own.count_documents()
    #> ok collection.count_documents: a Album is the project's own
    own.create_search_index()
    #> ok collection.create_search_index: a Album is the project's own
    own.create_search_indexes()
    #> ok collection.create_search_indexes: a Album is the project's own
    own.delete_many()
    #> ok collection.delete_many: a Album is the project's own
    own.delete_one()
    #> ok collection.delete_one: a Album is the project's own
    own.drop_search_index()
    #> ok collection.drop_search_index: a Album is the project's own
    own.estimated_document_count()
    #> ok collection.estimated_document_count: a Album is the project's own
    own.find_one_and_delete()
    #> ok collection.find_one_and_delete: a Album is the project's own
    own.find_one_and_replace()
    #> ok collection.find_one_and_replace: a Album is the project's own
    own.find_one_and_update()
    #> ok collection.find_one_and_update: a Album is the project's own
    own.index_information()
    #> ok collection.index_information: a Album is the project's own
    own.insert_many()
    #> ok collection.insert_many: a Album is the project's own
    own.list_search_indexes()
    #> ok collection.list_search_indexes: a Album is the project's own
    own.replace_one()
    #> ok collection.replace_one: a Album is the project's own
    own.update_many()
    #> ok collection.update_many: a Album is the project's own
    own.update_search_index()
    #> ok collection.update_search_index: a Album is the project's own


def guess(thing):
    thing.create_index()
    #> ok collection.create_index: the name alone tells nothing
    thing.create_indexes()
    #> ok collection.create_indexes: the name alone tells nothing
    thing.distinct()
    #> ok collection.distinct: the name alone tells nothing
    thing.drop_index()
    #> ok collection.drop_index: the name alone tells nothing
    thing.drop_indexes()
    #> ok collection.drop_indexes: the name alone tells nothing
    thing.list_indexes()
    #> ok collection.list_indexes: the name alone tells nothing
    thing.options()
    #> ok collection.options: the name alone tells nothing
    thing.ensure_index()
    #> ok collection.ensure_index: the name alone tells nothing
    thing.find_and_modify()
    #> ok collection.find_and_modify: the name alone tells nothing
    thing.initialize_ordered_bulk_op()
    #> ok collection.initialize_ordered_bulk_op: the name alone tells nothing
    thing.initialize_unordered_bulk_op()
    #> ok collection.initialize_unordered_bulk_op: the name alone tells nothing
    thing.inline_map_reduce()
    #> ok collection.inline_map_reduce: the name alone tells nothing
    thing.map_reduce()
    #> ok collection.map_reduce: the name alone tells nothing
    thing.parallel_scan()
    #> ok collection.parallel_scan: the name alone tells nothing
    thing.reindex()
    #> ok collection.reindex: the name alone tells nothing
    thing.save()
    #> ok collection.save: the name alone tells nothing
    thing.update()
    #> ok collection.update: the name alone tells nothing
    thing.watch()
    #> ok collection.watch: the name alone tells nothing
