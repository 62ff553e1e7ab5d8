"""The documents behind all fake drivers, what the strict values share, and the faults that a run records."""

import re
import sys

FAULTS = []
_files = {}


def fault(text, more=()):
    FAULTS.append({"text": text, "places": [*places(sys._getframe(1)), *more]})
    return RuntimeError(text)


def named(file, qualified):
    """A function as `file name`, without what Python puts into qualified names."""
    return [file, re.sub(r"<locals>\.|\.?<(?!module)\w+>", "", qualified) or "<module>"]


def place(frame):
    code = frame.f_code
    return [named(code.co_filename, code.co_qualname)] if code.co_filename in _files else []


def places(frame):
    """The functions of the program that are running."""
    found = []
    while frame is not None:
        found += place(frame)
        frame = frame.f_back
    return found[::-1]


class Rows:
    """A collection's documents, in memory; every driver answers from here."""

    def __init__(self):
        self.docs = [{"_id": n, "n": n, "s": "abc"[n % 3], "tags": ["a", "b"][: n % 3]} for n in range(5)]

    def match(self, query=None):
        query = query or {}
        return [dict(d) for d in self.docs if all(d.get(k) == v for k, v in query.items())]

    def find_one(self, query=None, *rest, **kw):
        found = self.match(query)
        return found[0] if found else None

    def count_documents(self, query, **kw):
        return len(self.match(query))

    def estimated_document_count(self, **kw):
        return len(self.docs)

    def distinct(self, key, query=None, **kw):
        return sorted({d[key] for d in self.match(query)})

    def insert_one(self, doc, **kw):
        return Result(inserted_id=doc.get("_id", "new"))

    def update_one(self, query, change, **kw):
        return Result(matched_count=len(self.match(query)[:1]))

    def delete_many(self, query, **kw):
        return Result(deleted_count=len(self.match(query)))

    def find_one_and_update(self, query, change, **kw):
        return self.find_one(query)

    def index_information(self, **kw):
        return {"_id_": {"v": 2}}


class Result:
    def __init__(self, **fields):
        self.__dict__.update(fields)


VALUES = [
    "find_one", "count_documents", "estimated_document_count", "distinct", "insert_one", "update_one",
    "delete_many", "find_one_and_update", "index_information",
]

_rows = {}


def rows(name):
    return _rows.setdefault(name, Rows())


def reset(files):
    global _files
    _files = files
    _rows.clear()
    FAULTS.clear()


class Pending:
    """A coroutine of the driver: awaited once, and used in no other way."""

    def __init__(self, value, what):
        self.value, self.what, self.done = value, what, False
        self.places = places(sys._getframe(1))

    def __await__(self):
        if self.done:
            raise fault(f"{self.what} is awaited twice")
        self.done = True
        if False:
            yield
        return self.value

    def __del__(self):
        if not self.done:
            FAULTS.append({"text": f"{self.what} is dropped", "places": self.places})

    def _used(self, *rest):
        self.done = True
        raise fault(f"{self.what} is used before it is awaited", self.places)

    __bool__ = __eq__ = __ne__ = __hash__ = __str__ = __repr__ = __format__ = __iter__ = __len__ = _used
    __getitem__ = __contains__ = __call__ = __add__ = __radd__ = __lt__ = __gt__ = __enter__ = __aenter__ = _used
    __aiter__ = __next__ = __int__ = __index__ = __neg__ = __iadd__ = __mul__ = __getattr__ = _used


class Future(Pending):
    """A future of Motor: the work is done at the call, it may be awaited again, and nobody has to."""

    def __await__(self):
        self.done = True
        if False:
            yield
        return self.value

    def __del__(self):
        pass


class Cursor:
    """What find() and aggregate() give; the steps of the chain are applied when it is read."""

    def __init__(self, docs):
        self.docs, self.at = docs, 0

    def sort(self, key, direction=1):
        self.docs = sorted(self.docs, key=lambda d: d[key], reverse=direction == -1)
        return self

    def limit(self, n):
        self.docs = self.docs[: abs(n)] if n else self.docs
        return self

    def skip(self, n):
        self.docs = self.docs[n:]
        return self

    def batch_size(self, n):
        return self

    def rest(self):
        left, self.at = self.docs[self.at :], len(self.docs)
        return left
