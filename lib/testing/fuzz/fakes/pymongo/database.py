from pymongo import SyncDatabase as Database  # noqa: F401
