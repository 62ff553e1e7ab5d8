# At the edge of the smaller web frameworks: who touches the driver, and who does not
from app_parts import OrdersResource
from bottle import Bottle
from cherrypy import expose
from falcon import App
from pyramid.config import Configurator
from pyramid.view import view_config
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
app = App()
bottle1 = Bottle()
configurator2 = Configurator()


async def store_falcon_responder(*args):
    await db.users.insert_one({})


App(store_falcon_responder)


def store_falcon_responder_plain(*args):
    print("falcon_responder")


App(store_falcon_responder_plain)


async def store_falcon_route(*args):
    await db.users.insert_one({})


app.add_route(store_falcon_route)


def store_falcon_route_plain(*args):
    print("falcon_route")


app.add_route(store_falcon_route_plain)


class FalconMethod(OrdersResource):
    async def on_getorders(self, *args):
        await db.users.insert_one({})


class FalconMethodPlain(OrdersResource):
    def on_getorders(self, *args):
        print("falcon_method")


@bottle1.get()
def store_bottle(*args):
    db.users.insert_one({})


@bottle1.get()
def store_bottle_plain(*args):
    print("bottle")


@view_config()
def store_pyramid(*args):
    db.users.insert_one({})


@view_config()
def store_pyramid_plain(*args):
    print("pyramid")


async def store_pyramid_argument(*args):
    await db.users.insert_one({})


configurator2.add_view(store_pyramid_argument)


def store_pyramid_argument_plain(*args):
    print("pyramid_argument")


configurator2.add_view(store_pyramid_argument_plain)


@expose
def store_cherrypy(*args):
    db.users.insert_one({})


@expose
def store_cherrypy_plain(*args):
    print("cherrypy")
