# What the driver calls back stays sync
from bson.codec_options import TypeCodec, TypeRegistry
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.auth_oidc import OIDCCallback
from pymongo.monitoring import CommandListener

log = MongoClient().shop.log
#> fix client.class: AsyncMongoClient


class Recorder(CommandListener):
    def started(self, event):
        #> fix frameworks.driver.listener: [barrier] Put the event in a queue
        log.insert_one({"name": event.command_name})
        #> fix collection.insert_one: await log.insert_one({"name": event.command_name})

    def succeeded(self, event):
        print(event)

    def failed(self, event):
        print(event)


class Token(OIDCCallback):
    def fetch(self, context):
        #> fix frameworks.driver.oidc: [barrier] Keep fetch() sync
        return log.find_one({})["token"]
        #> fix collection.find_one: (await log.find_one({}))["token"]


class Codec(TypeCodec):
    python_type = int
    bson_type = str

    def transform_python(self, value):
        #> fix frameworks.driver.codec: [barrier] Load before the document is encoded, or after it is decoded
        return log.find_one({"value": value})
        #> fix collection.find_one: await log.find_one({"value": value})

    def transform_bson(self, value):
        return int(value)


def encode(value):
    #> fix async-def: async def encode(value):
    return log.find_one({"value": value})
    #> fix collection.find_one: await log.find_one({"value": value})


def nearest(servers):
    #> fix async-def: async def nearest(servers):
    log.insert_one({"servers": len(servers)})
    #> fix collection.insert_one: await log.insert_one({"servers": len(servers)})
    return servers


registry = TypeRegistry([Codec()], fallback_encoder=encode)
#> fix frameworks.driver.encoder: [barrier] Load before the document is encoded
client = MongoClient(event_listeners=[Recorder()], server_selector=nearest)
#> fix client.class: AsyncMongoClient
#> fix frameworks.driver.selector: [barrier] Keep the selector sync, and free of I/O
plain = MongoClient(server_selector=list)
#> ok call: list() stays as it is
#> fix client.class: AsyncMongoClient
