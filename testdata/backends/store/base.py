from abc import ABC, abstractmethod


class Store(ABC):
    """What every back end can do."""

    @abstractmethod
    def load(self, key):
        """The document of that key, or None."""

    @abstractmethod
    def save(self, key, document): ...

    def close(self):
        pass

    def copy(self, key, to):
        self.save(to, self.load(key))
