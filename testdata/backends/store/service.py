from store.base import Store
from store.mongo import MongoStore


class Service:
    """Cannot tell which store it holds."""

    def __init__(self, store: Store):
        self.store = store

    def rename(self, key, name):
        document = self.store.load(key)
        document["name"] = name
        self.store.save(key, document)


def migrate(uri, documents):
    """Holds a MongoStore for certain."""
    store = MongoStore(uri)
    for key, document in documents.items():
        store.save(key, document)
    store.close()
