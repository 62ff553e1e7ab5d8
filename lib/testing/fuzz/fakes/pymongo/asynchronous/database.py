from pymongo import AsyncDatabase  # noqa: F401
