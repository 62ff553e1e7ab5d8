# At the edge of GraphQL: who touches the driver, and who does not
from graphene import ObjectType
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


class Graphene(ObjectType):
    def resolve_orders(self, *args):
        #> fix async-def: async def resolve_orders(self, *args):
        #> fix frameworks.graphql.graphene??: [review] Run the schema by execute_async(), in an async view
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class GraphenePlain(ObjectType):
    def resolve_orders(self, *args):
        print("graphene")
        #> ok frameworks.graphql.graphene: nothing in it waits for the driver
