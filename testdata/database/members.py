# What a database does over the network is awaited, and what only builds is not
from motor.motor_asyncio import AsyncIOMotorDatabase
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase


async def plain(db: Database):
    #> fix database.class: AsyncDatabase
    db.command("ping")
    #> fix database.command: await db.command("ping")
    version = db.command("buildInfo")["version"]
    #> fix database.command: (await db.command("buildInfo"))["version"]
    log = db.create_collection("log", capped=True, size=4096)
    #> fix database.create_collection: await db.create_collection("log", capped=True, size=4096)
    #> kind log: collection
    log.insert_one({"version": version})
    #> fix collection.insert_one: await log.insert_one({"version": version})
    names = db.list_collection_names()
    #> fix database.list_collection_names: await db.list_collection_names()
    db.drop_collection(names[0])
    #> fix database.drop_collection: await db.drop_collection(names[0])
    db.validate_collection("log")
    #> fix database.validate_collection: await db.validate_collection("log")
    db.dereference(names)
    #> fix database.dereference: await db.dereference(names)
    cursor = db.cursor_command("find", "log")
    #> fix database.cursor_command: await db.cursor_command("find", "log")
    #> kind cursor: command_cursor
    return db.name, db.client, db.get_collection("log"), db.with_options()


async def motor(db: AsyncIOMotorDatabase):
    #> fix database.class: AsyncDatabase
    await db.command("ping")
    await db.create_collection("log")
    async for row in db.aggregate([{"$currentOp": {}}]):
        #> fix database.aggregate: await db.aggregate([{"$currentOp": {}}])
        print(row)
    async for row in await db.list_collections():
        print(row)


async def new(db: AsyncDatabase):
    rows = await (await db.aggregate([])).to_list()
    names = await db.list_collection_names()
    db.drop_collection("log")
    #> fix database.drop_collection: await db.drop_collection("log")
    return rows, names


def shell(terminal):
    return terminal.command("ls")
    #> ok database.command: nobody calls shell() with a database
