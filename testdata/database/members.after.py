# What a database does over the network is awaited, and what only builds is not
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.asynchronous.database import AsyncDatabase


async def plain(db: AsyncDatabase):
    await db.command("ping")
    version = (await db.command("buildInfo"))["version"]
    log = await db.create_collection("log", capped=True, size=4096)
    await log.insert_one({"version": version})
    names = await db.list_collection_names()
    await db.drop_collection(names[0])
    await db.validate_collection("log")
    await db.dereference(names)
    cursor = await db.cursor_command("find", "log")
    return db.name, db.client, db.get_collection("log"), db.with_options()


async def motor(db: AsyncDatabase):
    await db.command("ping")
    await db.create_collection("log")
    async for row in await db.aggregate([{"$currentOp": {}}]):
        print(row)
    async for row in await db.list_collections():
        print(row)


async def new(db: AsyncDatabase):
    rows = await (await db.aggregate([])).to_list()
    names = await db.list_collection_names()
    await db.drop_collection("log")
    return rows, names


def shell(terminal):
    return terminal.command("ls")
