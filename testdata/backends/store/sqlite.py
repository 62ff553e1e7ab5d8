import json
import sqlite3

from store.base import Store


def connect(path):
    return sqlite3.connect(path)


class SqliteStore(Store):
    def __init__(self, path):
        self.connection = connect(path)

    def load(self, key):
        row = self.connection.execute("SELECT document FROM rows WHERE key = ?", (key,)).fetchone()
        return None if row is None else json.loads(row[0])

    def save(self, key, document):
        self.connection.execute("REPLACE INTO rows VALUES (?, ?)", (key, json.dumps(document)))
