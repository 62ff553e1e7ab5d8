from store.base import Store


class MemoryStore(Store):
    def __init__(self):
        self.documents = {}

    def load(self, key):
        return self.documents.get(key)

    def save(self, key, document):
        self.documents[key] = document
