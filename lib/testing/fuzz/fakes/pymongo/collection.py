from pymongo import SyncCollection as Collection  # noqa: F401
