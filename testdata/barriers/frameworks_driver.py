# At the edge of the driver's own hooks: who touches the driver, and who does not
from bson.codec_options import TypeCodec
from bson.codec_options import TypeRegistry
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient
from pymongo.auth_oidc import OIDCCallback
from pymongo.monitoring import CommandListener
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class ListenerPlain(CommandListener):
    def Save(self, *args):
        print("listener")
        #> ok frameworks.driver.listener: nothing in it waits for the driver


class OidcPlain(OIDCCallback):
    def fetch(self, *args):
        print("oidc")
        #> ok frameworks.driver.oidc: nothing in it waits for the driver


class CodecPlain(TypeCodec):
    def transform_python(self, *args):
        print("codec")
        #> ok frameworks.driver.codec: nothing in it waits for the driver


def store_encoder_plain(*args):
    print("encoder")
    #> ok frameworks.driver.encoder: nothing in it waits for the driver


TypeRegistry(None, store_encoder_plain)


def store_selector_plain(*args):
    print("selector")
    #> ok frameworks.driver.selector: nothing in it waits for the driver


MongoClient(server_selector=store_selector_plain)
#> fix client.class: AsyncMongoClient
