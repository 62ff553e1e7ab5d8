from pymongo import AsyncCollection  # noqa: F401
