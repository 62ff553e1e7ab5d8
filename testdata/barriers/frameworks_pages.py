# At the edge of page servers: who touches the driver, and who does not
from dash import callback
from jinja2 import Environment
from jinja2 import pass_context
from streamlit import button
from streamlit import cache_resource
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
environment = Environment()


@pass_context
def store_jinja(*args):
    #> fix frameworks.pages.jinja: [barrier] Load in the view and pass plain lists to the template
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@pass_context
def store_jinja_plain(*args):
    print("jinja")
    #> ok frameworks.pages.jinja: nothing in it waits for the driver


def store_jinja_argument(*args):
    #> fix async-def: async def store_jinja_argument(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


environment.globals.update(store_jinja_argument)
#> fix frameworks.pages.jinja_argument: [barrier] Load in the view and pass plain lists to the template


def store_jinja_argument_plain(*args):
    print("jinja_argument")
    #> ok frameworks.pages.jinja_argument: nothing in it waits for the driver


environment.globals.update(store_jinja_argument_plain)


@cache_resource
def store_streamlit(*args):
    #> fix frameworks.pages.streamlit: [barrier] Keep MongoClient, in st.cache_resource
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@cache_resource
def store_streamlit_plain(*args):
    print("streamlit")
    #> ok frameworks.pages.streamlit: nothing in it waits for the driver


def store_streamlit_callback(*args):
    #> fix async-def: async def store_streamlit_callback(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


button(store_streamlit_callback)
#> fix frameworks.pages.streamlit_callback: [barrier] Keep MongoClient, in st.cache_resource


def store_streamlit_callback_plain(*args):
    print("streamlit_callback")
    #> ok frameworks.pages.streamlit_callback: nothing in it waits for the driver


button(store_streamlit_callback_plain)


@callback()
def store_dash(*args):
    #> fix async-def: async def store_dash(*args):
    #> fix frameworks.pages.dash??: [review] Keep MongoClient here
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@callback()
def store_dash_plain(*args):
    print("dash")
    #> ok frameworks.pages.dash: nothing in it waits for the driver
