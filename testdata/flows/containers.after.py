# What a container holds comes out of it again
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
tables = [client.shop.users, client.shop.orders]
by_name = {"users": client.shop.users, "title": "Users"}


async def containers():
    for table in tables:
        await table.drop()
    await tables[0].drop()
    await by_name["users"].drop()
    by_name["title"].drop()
    for name, table in by_name.items():
        print(name)
    more = [client[name].users for name in ("a", "b")]
    more.append(client.shop.logs)
    for index, (left, right) in enumerate(zip(more, tables)):
        await left.drop()
        await right.drop()
        print(index)
    pair = (client, "name")
    await pair[0].close()
    found, *rest = tables
    await rest[0].drop()
