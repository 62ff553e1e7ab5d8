"""What all repositories can do."""

from pymongo.collection import Collection
from pymongo.database import Database


class Repository:
    name: str

    def __init__(self, db: Database) -> None:
        self.collection: Collection = db[self.name]

    def get(self, key):
        return self.collection.find_one({"_id": key})

    def add(self, document):
        return self.collection.insert_one(document).inserted_id

    def count(self, **query):
        return self.collection.count_documents(query)
