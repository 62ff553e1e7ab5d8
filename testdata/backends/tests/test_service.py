from store import MemoryStore
from store.service import Service


def test_rename():
    store = MemoryStore()
    store.save("a", {"name": "a"})
    Service(store).rename("a", "b")
    assert store.load("a") == {"name": "b"}
