# At the edge of GraphQL: who touches the driver, and who does not
from graphene import ObjectType
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


class Graphene(ObjectType):
    async def resolve_orders(self, *args):
        await db.users.insert_one({})


class GraphenePlain(ObjectType):
    def resolve_orders(self, *args):
        print("graphene")
