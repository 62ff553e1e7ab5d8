# What has no counterpart is said, with the reason
from motor.aiohttp import AIOHTTPGridFS
#> fix import: [import] Drop the import
from motor.core import AgnosticBaseCursor
#> fix import: [import] Drop the import
from pymongo.errors import PyMongoError
#> ok import: shared by all dialects, this import stays

handler = AIOHTTPGridFS
base = (AgnosticBaseCursor, PyMongoError)
