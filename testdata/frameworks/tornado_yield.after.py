# Under gen.coroutine a yield is an await
import tornado.web
from pymongo import AsyncMongoClient
from tornado import gen

db = AsyncMongoClient().shop


class Users(tornado.web.RequestHandler):
    @gen.coroutine
    async def get(self):
        user = await db.users.find_one({})
        found = await self.load()
        rows = await (await found.aggregate([])).to_list(10)
        self.write({"user": user, "rows": rows})

    @gen.coroutine
    def load(self):
        yield db.users.insert_one({})
        raise gen.Return(db.users)

    @gen.coroutine
    def several(self):
        one, other = yield [db.users.find_one({}), db.users.count_documents({})]
        self.write({"one": one, "other": other})

    @gen.coroutine
    async def first(self):
        session = db.client.start_session()
        user = await db.users.find_one({}, session=session)
        await db.users.delete_one(user)
        return user
