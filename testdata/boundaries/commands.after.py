# A command that logs to MongoDB beside one that asks a service is no back end: the base class moves as a whole
from abc import ABC, abstractmethod

import requests
from pymongo import AsyncMongoClient

log = AsyncMongoClient().shop.log


class Command(ABC):
    @abstractmethod
    async def run(self):
        ...

    @abstractmethod
    async def undo(self):
        ...


class Note(Command):
    async def run(self):
        await log.insert_one({"run": True})

    async def undo(self):
        await log.insert_one({"run": False})


class Ask(Command):
    async def run(self):
        requests.get("https://example.org")

    async def undo(self):
        requests.delete("https://example.org")


async def run_all(commands: list[Command]):
    for command in commands:
        await command.run()
