"""A small strict PyMongo: the sync classes, and the async ones whose methods give coroutines."""
from fake_rows import VALUES, Cursor as _Cursor, Pending, fault, rows

ASCENDING, DESCENDING = 1, -1


class _Reads:
    def __init__(self, database, name):
        self.database, self.name = database, name
        self._rows = rows(name)

    def with_options(self, **kw):
        return self


class SyncCursor(_Cursor):
    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= len(self.docs):
            raise StopIteration
        self.at += 1
        return self.docs[self.at - 1]

    next = __next__

    def __getitem__(self, index):
        if isinstance(index, slice):
            return SyncCursor(self.docs[index])
        return self.docs[index]

    def to_list(self, length=None):
        return self.rest()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class SyncCollection(_Reads):
    def find(self, query=None, *rest, **kw):
        return SyncCursor(self._rows.match(query))

    def aggregate(self, pipeline, **kw):
        return SyncCursor(self._rows.match())


for _name in VALUES:

    def _plain(self, *args, _name=_name, **kw):
        return getattr(self._rows, _name)(*args, **kw)

    setattr(SyncCollection, _name, _plain)


class AsyncCursor(_Cursor):
    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at >= len(self.docs):
            raise StopAsyncIteration
        self.at += 1
        return self.docs[self.at - 1]

    def __iter__(self):
        fault("an async cursor is iterated without async")
        return iter(())

    def __await__(self):
        raise fault("an async cursor is awaited")

    def __len__(self):
        raise fault("len() of an async cursor")

    def next(self):
        return Pending(self.docs[self.at], "cursor.next()")

    def to_list(self, length=None):
        return Pending(self.rest(), "cursor.to_list()")

    def close(self):
        return Pending(None, "cursor.close()")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


class AsyncCollection(_Reads):
    def find(self, query=None, *rest, **kw):
        return AsyncCursor(self._rows.match(query))

    def aggregate(self, pipeline, **kw):
        return Pending(AsyncCursor(self._rows.match()), "aggregate()")


for _name in VALUES:

    def _late(self, *args, _name=_name, **kw):
        return Pending(getattr(self._rows, _name)(*args, **kw), f"{_name}()")

    setattr(AsyncCollection, _name, _late)


class _Database:
    collection = None

    def __init__(self, client, name):
        self.client, self.name = client, name

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self.collection(self, name)

    def __getitem__(self, name):
        return self.collection(self, name)

    def get_collection(self, name, **kw):
        return self.collection(self, name)


class SyncDatabase(_Database):
    collection = SyncCollection

    def list_collection_names(self, **kw):
        return ["a", "b"]

    def command(self, name, *rest, **kw):
        return {"ok": 1.0}


class AsyncDatabase(_Database):
    collection = AsyncCollection

    def list_collection_names(self, **kw):
        return Pending(["a", "b"], "list_collection_names()")

    def command(self, name, *rest, **kw):
        return Pending({"ok": 1.0}, "command()")


class _Client:
    database = None

    def __init__(self, *rest, **kw):
        pass

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self.database(self, name)

    def __getitem__(self, name):
        return self.database(self, name)

    def get_database(self, name="shop", **kw):
        return self.database(self, name)


class MongoClient(_Client):
    database = SyncDatabase

    def close(self):
        pass

    def server_info(self):
        return {"version": "8.0"}

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class AsyncMongoClient(_Client):
    database = AsyncDatabase

    def close(self):
        return Pending(None, "client.close()")

    def server_info(self):
        return Pending({"version": "8.0"}, "server_info()")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


from pymongo import asynchronous, collection, database  # noqa: E402
