from pymongo import MongoClient
from pymongo.collection import Collection

from store.base import Store


class MongoStore(Store):
    def __init__(self, uri):
        self.client = MongoClient(uri)

    @property
    def rows(self) -> Collection:
        return self.client.store.rows

    def load(self, key):
        return self.rows.find_one({"_id": key})

    def save(self, key, document):
        self._index()
        self.rows.replace_one({"_id": key}, document, upsert=True)

    def close(self):
        self.client.close()

    def _index(self):
        self.rows.create_index("key")
