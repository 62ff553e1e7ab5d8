# At the edge of agents and tool servers: who touches the driver, and who does not
from langchain_core.runnables import RunnableLambda
from langchain_core.tools import BaseTool
from langchain_core.tools import tool
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


@tool
def store_langchain(*args):
    #> fix async-def: async def store_langchain(*args):
    #> fix frameworks.agents.langchain??: [review] Write async def, and ainvoke() or astream() at each caller
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@tool
def store_langchain_plain(*args):
    print("langchain")
    #> ok frameworks.agents.langchain: nothing in it waits for the driver


def store_langchain_argument(*args):
    #> fix async-def: async def store_langchain_argument(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


RunnableLambda(store_langchain_argument)
#> fix frameworks.agents.langchain_argument??: [review] Hand over the async function (a tool


def store_langchain_argument_plain(*args):
    print("langchain_argument")
    #> ok frameworks.agents.langchain_argument: nothing in it waits for the driver


RunnableLambda(store_langchain_argument_plain)


class LangchainRun(BaseTool):
    def _run(self, *args):
        #> fix frameworks.agents.langchain_run: [barrier] Move the body to the async twin (_arun
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class LangchainRunPlain(BaseTool):
    def _run(self, *args):
        print("langchain_run")
        #> ok frameworks.agents.langchain_run: nothing in it waits for the driver
