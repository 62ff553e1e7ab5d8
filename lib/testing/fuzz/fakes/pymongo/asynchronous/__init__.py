from pymongo.asynchronous import collection, database  # noqa: F401
