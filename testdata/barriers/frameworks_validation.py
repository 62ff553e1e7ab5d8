# At the edge of validation: who touches the driver, and who does not
from marshmallow import validates
from pydantic import BaseModel
from pydantic import Field
from pydantic import field_validator
from sqlalchemy.event import listen
from sqlalchemy.event import listens_for
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


@field_validator()
def store_pydantic(*args):
    #> fix frameworks.validation.pydantic: [barrier] Fetch before the validation, in the service layer
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@field_validator()
def store_pydantic_plain(*args):
    print("pydantic")
    #> ok frameworks.validation.pydantic: nothing in it waits for the driver


def store_pydantic_argument(*args):
    #> fix async-def: async def store_pydantic_argument(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


Field(store_pydantic_argument)
#> fix frameworks.validation.pydantic_argument: [barrier] Fetch before the validation, in the service layer


def store_pydantic_argument_plain(*args):
    print("pydantic_argument")
    #> ok frameworks.validation.pydantic_argument: nothing in it waits for the driver


Field(store_pydantic_argument_plain)


class PydanticMethod(BaseModel):
    def model_post_init(self, *args):
        #> fix frameworks.validation.pydantic_method: [barrier] Fetch first, in an async classmethod that builds the model
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class PydanticMethodPlain(BaseModel):
    def model_post_init(self, *args):
        print("pydantic_method")
        #> ok frameworks.validation.pydantic_method: nothing in it waits for the driver


@validates()
def store_marshmallow(*args):
    #> fix frameworks.validation.marshmallow: [barrier] Fetch before the validation and validate plain data
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@validates()
def store_marshmallow_plain(*args):
    print("marshmallow")
    #> ok frameworks.validation.marshmallow: nothing in it waits for the driver


@listens_for()
def store_sqlalchemy(*args):
    #> fix frameworks.validation.sqlalchemy: [barrier] Write a sync listener that notes the work
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@listens_for()
def store_sqlalchemy_plain(*args):
    print("sqlalchemy")
    #> ok frameworks.validation.sqlalchemy: nothing in it waits for the driver


def store_sqlalchemy_listen(*args):
    #> fix async-def: async def store_sqlalchemy_listen(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


listen(None, None, store_sqlalchemy_listen)
#> fix frameworks.validation.sqlalchemy_listen: [barrier] Write a sync listener that notes the work


def store_sqlalchemy_listen_plain(*args):
    print("sqlalchemy_listen")
    #> ok frameworks.validation.sqlalchemy_listen: nothing in it waits for the driver


listen(None, None, store_sqlalchemy_listen_plain)
