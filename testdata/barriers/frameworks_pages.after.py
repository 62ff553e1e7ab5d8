# At the edge of page servers: who touches the driver, and who does not
from dash import callback
from jinja2 import Environment
from jinja2 import pass_context
from streamlit import button
from streamlit import cache_resource
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
environment = Environment()


@pass_context
def store_jinja(*args):
    db.users.insert_one({})


@pass_context
def store_jinja_plain(*args):
    print("jinja")


async def store_jinja_argument(*args):
    await db.users.insert_one({})


environment.globals.update(store_jinja_argument)


def store_jinja_argument_plain(*args):
    print("jinja_argument")


environment.globals.update(store_jinja_argument_plain)


@cache_resource
def store_streamlit(*args):
    db.users.insert_one({})


@cache_resource
def store_streamlit_plain(*args):
    print("streamlit")


async def store_streamlit_callback(*args):
    await db.users.insert_one({})


button(store_streamlit_callback)


def store_streamlit_callback_plain(*args):
    print("streamlit_callback")


button(store_streamlit_callback_plain)


@callback()
async def store_dash(*args):
    await db.users.insert_one({})


@callback()
def store_dash_plain(*args):
    print("dash")
