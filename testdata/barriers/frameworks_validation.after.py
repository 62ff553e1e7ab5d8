# At the edge of validation: who touches the driver, and who does not
from marshmallow import validates
from pydantic import BaseModel
from pydantic import Field
from pydantic import field_validator
from sqlalchemy.event import listen
from sqlalchemy.event import listens_for
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


@field_validator()
def store_pydantic(*args):
    db.users.insert_one({})


@field_validator()
def store_pydantic_plain(*args):
    print("pydantic")


async def store_pydantic_argument(*args):
    await db.users.insert_one({})


Field(store_pydantic_argument)


def store_pydantic_argument_plain(*args):
    print("pydantic_argument")


Field(store_pydantic_argument_plain)


class PydanticMethod(BaseModel):
    def model_post_init(self, *args):
        db.users.insert_one({})


class PydanticMethodPlain(BaseModel):
    def model_post_init(self, *args):
        print("pydantic_method")


@validates()
def store_marshmallow(*args):
    db.users.insert_one({})


@validates()
def store_marshmallow_plain(*args):
    print("marshmallow")


@listens_for()
def store_sqlalchemy(*args):
    db.users.insert_one({})


@listens_for()
def store_sqlalchemy_plain(*args):
    print("sqlalchemy")


async def store_sqlalchemy_listen(*args):
    await db.users.insert_one({})


listen(None, None, store_sqlalchemy_listen)


def store_sqlalchemy_listen_plain(*args):
    print("sqlalchemy_listen")


listen(None, None, store_sqlalchemy_listen_plain)
