# What PyMongo 4 took from the database
from pymongo.asynchronous.database import AsyncDatabase


async def removed(db: AsyncDatabase):
    db.authenticate("me", "secret")
    db.current_op()
    db.last_status()
    db.previous_error()
    db.profiling_info()
    db.remove_user("me")
    db.reset_error_history()
    db.set_profiling_level(0)
    return db.system_js
