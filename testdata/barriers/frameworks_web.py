# At the edge of the smaller web frameworks: who touches the driver, and who does not
from app_parts import OrdersResource
from bottle import Bottle
from cherrypy import expose
from falcon import App
from pyramid.config import Configurator
from pyramid.view import view_config
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient
app = App()
bottle1 = Bottle()
configurator2 = Configurator()


def store_falcon_responder(*args):
    #> fix async-def: async def store_falcon_responder(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


App(store_falcon_responder)
#> fix frameworks.web.falcon_responder: [barrier] Keep MongoClient here


def store_falcon_responder_plain(*args):
    print("falcon_responder")
    #> ok frameworks.web.falcon_responder: nothing in it waits for the driver


App(store_falcon_responder_plain)


def store_falcon_route(*args):
    #> fix async-def: async def store_falcon_route(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


app.add_route(store_falcon_route)
#> fix frameworks.web.falcon_route: [barrier] Keep MongoClient here


def store_falcon_route_plain(*args):
    print("falcon_route")
    #> ok frameworks.web.falcon_route: nothing in it waits for the driver


app.add_route(store_falcon_route_plain)


class FalconMethod(OrdersResource):
    def on_getorders(self, *args):
        #> fix async-def: async def on_getorders(self, *args):
        #> fix frameworks.web.falcon_method??: [review] Serve the resource by falcon.asgi.App
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class FalconMethodPlain(OrdersResource):
    def on_getorders(self, *args):
        print("falcon_method")
        #> ok frameworks.web.falcon_method: nothing in it waits for the driver


@bottle1.get()
def store_bottle(*args):
    #> fix frameworks.web.bottle: [barrier] Keep MongoClient here, or move to an async framework
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@bottle1.get()
def store_bottle_plain(*args):
    print("bottle")
    #> ok frameworks.web.bottle: nothing in it waits for the driver


@view_config()
def store_pyramid(*args):
    #> fix frameworks.web.pyramid: [barrier] Keep MongoClient here, or move to an async framework
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@view_config()
def store_pyramid_plain(*args):
    print("pyramid")
    #> ok frameworks.web.pyramid: nothing in it waits for the driver


def store_pyramid_argument(*args):
    #> fix async-def: async def store_pyramid_argument(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


configurator2.add_view(store_pyramid_argument)
#> fix frameworks.web.pyramid_argument: [barrier] Keep MongoClient here, or move to an async framework


def store_pyramid_argument_plain(*args):
    print("pyramid_argument")
    #> ok frameworks.web.pyramid_argument: nothing in it waits for the driver


configurator2.add_view(store_pyramid_argument_plain)


@expose
def store_cherrypy(*args):
    #> fix frameworks.web.cherrypy: [barrier] Keep MongoClient here, or move to an async framework
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@expose
def store_cherrypy_plain(*args):
    print("cherrypy")
    #> ok frameworks.web.cherrypy: nothing in it waits for the driver
