"""The asyncio classes of the small Motor."""
from fake_rows import VALUES, Cursor as _Cursor, Future
from pymongo import _Client, _Database, _Reads


class AsyncIOMotorCursor(_Cursor):
    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at >= len(self.docs):
            raise StopAsyncIteration
        self.at += 1
        return self.docs[self.at - 1]

    def to_list(self, length):
        return Future(self.rest() if length is None else self.rest()[:length], "to_list()")

    def next(self):
        return Future(self.docs[self.at], "next()")

    def close(self):
        return Future(None, "close()")


class AsyncIOMotorCollection(_Reads):
    def find(self, query=None, *rest, **kw):
        return AsyncIOMotorCursor(self._rows.match(query))

    def aggregate(self, pipeline, **kw):
        return AsyncIOMotorCursor(self._rows.match())


for _name in VALUES:

    def _late(self, *args, _name=_name, **kw):
        return Future(getattr(self._rows, _name)(*args, **kw), f"{_name}()")

    setattr(AsyncIOMotorCollection, _name, _late)


class AsyncIOMotorDatabase(_Database):
    collection = AsyncIOMotorCollection

    def list_collection_names(self, **kw):
        return Future(["a", "b"], "list_collection_names()")

    def command(self, name, *rest, **kw):
        return Future({"ok": 1.0}, "command()")


class AsyncIOMotorClient(_Client):
    database = AsyncIOMotorDatabase

    def close(self):
        pass

    def server_info(self):
        return Future({"version": "8.0"}, "server_info()")
