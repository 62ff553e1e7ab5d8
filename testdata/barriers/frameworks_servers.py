# At the edge of servers: who touches the driver, and who does not
#> file app.py
from app_parts import OrdersServicer
from socketio import Namespace
from socketio import Server
from watchdog.events import FileSystemEventHandler
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient
server = Server()


@server.event
def store_socketio(*args):
    #> fix frameworks.servers.socketio: [barrier] Write socketio.AsyncServer with AsyncNamespace
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@server.event
def store_socketio_plain(*args):
    print("socketio")
    #> ok frameworks.servers.socketio: nothing in it waits for the driver


class SocketioNamespace(Namespace):
    def on_orders(self, *args):
        #> fix frameworks.servers.socketio_namespace: [barrier] Write socketio.AsyncNamespace, on a socketio.AsyncServer
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class SocketioNamespacePlain(Namespace):
    def on_orders(self, *args):
        print("socketio_namespace")
        #> ok frameworks.servers.socketio_namespace: nothing in it waits for the driver


class Watchdog(FileSystemEventHandler):
    def on_any_event(self, *args):
        #> fix frameworks.servers.watchdog: [barrier] Write asyncio.run_coroutine_threadsafe(f(event), loop)
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class WatchdogPlain(FileSystemEventHandler):
    def on_any_event(self, *args):
        print("watchdog")
        #> ok frameworks.servers.watchdog: nothing in it waits for the driver


class Grpc(OrdersServicer):
    def Save(self, *args):
        #> fix async-def: async def Save(self, *args):
        #> fix frameworks.servers.grpc??: [review] Serve it by grpc.aio.server() first
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class GrpcPlain(OrdersServicer):
    def Save(self, *args):
        print("grpc")
        #> ok frameworks.servers.grpc: nothing in it waits for the driver


def lambda_handler(*args):
    #> fix frameworks.servers.lambda: [entry-point] Write a sync handler
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})

#> file plain.py


def lambda_handler(*args):
    print("lambda")
    #> ok frameworks.servers.lambda: nothing in it waits for the driver
