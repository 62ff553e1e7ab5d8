# What a container holds comes out of it again
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
tables = [client.shop.users, client.shop.orders]
by_name = {"users": client.shop.users, "title": "Users"}


async def containers():
    for table in tables:
        #> kind table: collection
        table.drop()
        #> fix collection.drop: await table.drop()
    tables[0].drop()
    #> fix collection.drop: await tables[0].drop()
    by_name["users"].drop()
    #> fix collection.drop: await by_name["users"].drop()
    by_name["title"].drop()
    #> ok collection.drop: the title is a string
    for name, table in by_name.items():
        print(name)
    more = [client[name].users for name in ("a", "b")]
    more.append(client.shop.logs)
    for index, (left, right) in enumerate(zip(more, tables)):
        left.drop()
        #> fix collection.drop: await left.drop()
        right.drop()
        #> fix collection.drop: await right.drop()
        print(index)
    pair = (client, "name")
    pair[0].close()
    #> fix client.close: await pair[0].close()
    found, *rest = tables
    #> kind found: collection
    rest[0].drop()
    #> fix collection.drop: await rest[0].drop()
