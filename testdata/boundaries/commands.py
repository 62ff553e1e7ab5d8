# A command that logs to MongoDB beside one that asks a service is no back end: the base class moves as a whole
from abc import ABC, abstractmethod

import requests
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

log = MongoClient().shop.log
#> fix client.class: AsyncMongoClient


class Command(ABC):
    @abstractmethod
    def run(self):
        #> fix async-def?: async def run(self):
        ...

    @abstractmethod
    def undo(self):
        #> fix async-def?: async def undo(self):
        ...


class Note(Command):
    def run(self):
        #> fix async-def: async def run(self):
        log.insert_one({"run": True})
        #> fix collection.insert_one: await log.insert_one({"run": True})

    def undo(self):
        #> fix async-def: async def undo(self):
        log.insert_one({"run": False})
        #> fix collection.insert_one: await log.insert_one({"run": False})


class Ask(Command):
    def run(self):
        #> fix async-def?: async def run(self):
        requests.get("https://example.org")

    def undo(self):
        #> fix async-def?: async def undo(self):
        requests.delete("https://example.org")


def run_all(commands: list[Command]):
    #> fix async-def: async def run_all(commands: list[Command]):
    for command in commands:
        command.run()
        #> fix call: await command.run()
