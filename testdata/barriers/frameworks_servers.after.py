# At the edge of servers: who touches the driver, and who does not
#> file app.py
from app_parts import OrdersServicer
from socketio import Namespace
from socketio import Server
from watchdog.events import FileSystemEventHandler
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop
server = Server()


@server.event
def store_socketio(*args):
    db.users.insert_one({})


@server.event
def store_socketio_plain(*args):
    print("socketio")


class SocketioNamespace(Namespace):
    def on_orders(self, *args):
        db.users.insert_one({})


class SocketioNamespacePlain(Namespace):
    def on_orders(self, *args):
        print("socketio_namespace")


class Watchdog(FileSystemEventHandler):
    def on_any_event(self, *args):
        db.users.insert_one({})


class WatchdogPlain(FileSystemEventHandler):
    def on_any_event(self, *args):
        print("watchdog")


class Grpc(OrdersServicer):
    async def Save(self, *args):
        await db.users.insert_one({})


class GrpcPlain(OrdersServicer):
    def Save(self, *args):
        print("grpc")


def lambda_handler(*args):
    db.users.insert_one({})

#> file plain.py


def lambda_handler(*args):
    print("lambda")
