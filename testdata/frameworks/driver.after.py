# What the driver calls back stays sync
from bson.codec_options import TypeCodec, TypeRegistry
from pymongo import AsyncMongoClient
from pymongo.auth_oidc import OIDCCallback
from pymongo.monitoring import CommandListener

log = AsyncMongoClient().shop.log


class Recorder(CommandListener):
    def started(self, event):
        log.insert_one({"name": event.command_name})

    def succeeded(self, event):
        print(event)

    def failed(self, event):
        print(event)


class Token(OIDCCallback):
    def fetch(self, context):
        return log.find_one({})["token"]


class Codec(TypeCodec):
    python_type = int
    bson_type = str

    def transform_python(self, value):
        return log.find_one({"value": value})

    def transform_bson(self, value):
        return int(value)


async def encode(value):
    return await log.find_one({"value": value})


async def nearest(servers):
    await log.insert_one({"servers": len(servers)})
    return servers


registry = TypeRegistry([Codec()], fallback_encoder=encode)
client = AsyncMongoClient(event_listeners=[Recorder()], server_selector=nearest)
plain = AsyncMongoClient(server_selector=list)
