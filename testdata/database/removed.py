# What PyMongo 4 took from the database
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase


def removed(db: Database):
    #> fix async-def: async def removed(db: AsyncDatabase):
    #> fix database.class: AsyncDatabase
    db.authenticate("me", "secret")
    #> fix database.authenticate: [signature] Write a client of its own: AsyncMongoClient(username=name, password=password)
    db.current_op()
    #> fix database.current_op: [signature] Write await db.aggregate(pipeline), on the admin database and with $currentOp
    db.last_status()
    #> fix database.last_status: [signature] Write nothing: a write reports its errors itself
    db.previous_error()
    #> fix database.previous_error: [signature] Write nothing: a write reports its errors itself
    db.profiling_info()
    #> fix database.profiling_info: [signature] Write await db["system.profile"].find().to_list()
    db.remove_user("me")
    #> fix database.remove_user: [signature] Write await db.command("dropUser", "me")
    db.reset_error_history()
    #> fix database.reset_error_history: [signature] Write nothing: a write reports its errors itself
    db.set_profiling_level(0)
    #> fix database.set_profiling_level: [signature] Write await db.command("profile", 0)
    return db.system_js
    #> fix database.system_js: [signature] Write await db.command(command), the server runs no stored functions by name
