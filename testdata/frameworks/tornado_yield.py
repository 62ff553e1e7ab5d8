# Under gen.coroutine a yield is an await
import tornado.web
from motor.motor_tornado import MotorClient
#> fix client.class: from pymongo import AsyncMongoClient
from tornado import gen

db = MotorClient().shop
#> fix client.class: AsyncMongoClient


class Users(tornado.web.RequestHandler):
    @gen.coroutine
    def get(self):
        #> fix async-def: async def get(self):
        #> fix frameworks.tornado.coroutine: [rewrite] Drop the decorator: async def, `await` instead of `yield`
        user = yield db.users.find_one({})
        #> ok collection.find_one: awaited by its yield
        found = yield self.load()
        #> ok call: load() is awaited by its yield
        rows = yield found.aggregate([]).to_list(10)
        #> fix collection.aggregate: (await found.aggregate([])).to_list(10)
        self.write({"user": user, "rows": rows})

    @gen.coroutine
    def load(self):
        yield db.users.insert_one({})
        #> ok collection.insert_one: awaited by its yield
        raise gen.Return(db.users)

    @gen.coroutine
    def several(self):
        one, other = yield [db.users.find_one({}), db.users.count_documents({})]
        #> ok collection.find_one: in a list that is awaited
        self.write({"one": one, "other": other})

    @gen.coroutine
    def first(self):
        #> fix async-def: async def first(self):
        #> fix frameworks.tornado.coroutine: [rewrite] Drop the decorator: async def, `await` instead of `yield`
        session = yield db.client.start_session()
        #> fix client.start_session: db.client.start_session()
        user = yield db.users.find_one({}, session=session)
        db.users.delete_one(user)
        #> fix collection.delete_one: await db.users.delete_one(user)
        raise gen.Return(user)
