# At the edge of the driver's own hooks: who touches the driver, and who does not
from bson.codec_options import TypeCodec
from bson.codec_options import TypeRegistry
from pymongo import AsyncMongoClient
from pymongo.auth_oidc import OIDCCallback
from pymongo.monitoring import CommandListener
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class ListenerPlain(CommandListener):
    def Save(self, *args):
        print("listener")


class OidcPlain(OIDCCallback):
    def fetch(self, *args):
        print("oidc")


class CodecPlain(TypeCodec):
    def transform_python(self, *args):
        print("codec")


def store_encoder_plain(*args):
    print("encoder")


TypeRegistry(None, store_encoder_plain)


def store_selector_plain(*args):
    print("selector")


AsyncMongoClient(server_selector=store_selector_plain)
