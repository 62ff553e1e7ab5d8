# At the edge of agents and tool servers: who touches the driver, and who does not
from langchain_core.runnables import RunnableLambda
from langchain_core.tools import BaseTool
from langchain_core.tools import tool
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


@tool
async def store_langchain(*args):
    await db.users.insert_one({})


@tool
def store_langchain_plain(*args):
    print("langchain")


async def store_langchain_argument(*args):
    await db.users.insert_one({})


RunnableLambda(store_langchain_argument)


def store_langchain_argument_plain(*args):
    print("langchain_argument")


RunnableLambda(store_langchain_argument_plain)


class LangchainRun(BaseTool):
    def _run(self, *args):
        db.users.insert_one({})


class LangchainRunPlain(BaseTool):
    def _run(self, *args):
        print("langchain_run")
