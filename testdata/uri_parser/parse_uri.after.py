# The async parse_uri() is awaited, the plain one stays as it is
from pymongo.asynchronous.uri_parser import parse_uri
import pymongo.uri_parser as plain_parser


async def name(uri):
    return (await parse_uri(uri))["database"]


def plain(uri):
    return plain_parser.parse_uri(uri)["database"]
