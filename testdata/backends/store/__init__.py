from store.base import Store
from store.memory import MemoryStore
from store.mongo import MongoStore
from store.redis import RedisStore
from store.sqlite import SqliteStore

__all__ = ["MemoryStore", "MongoStore", "RedisStore", "SqliteStore", "Store"]
