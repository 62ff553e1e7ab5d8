# What looks at a value takes no coroutine
import json
import logging

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from flask import jsonify
from pymongo import AsyncMongoClient

app = FastAPI()
users = AsyncMongoClient().shop.users
log = logging.getLogger(__name__)


@app.get("/one")
async def one():
    return users.find_one({}, {"_id": 0})
    #> fix collection.find_one: await users.find_one({}, {"_id": 0})


@app.get("/both")
async def both():
    doc = await users.find_one({})
    return {"doc": doc, "n": users.count_documents({})}
    #> fix collection.count_documents: await users.count_documents({})


@app.get("/response")
async def response():
    return JSONResponse(users.find_one())
    #> fix collection.find_one: await users.find_one()


def render(doc):
    return jsonify(doc)


async def looks(model, sink):
    json.dumps({"doc": users.find_one()})
    #> fix collection.find_one: await users.find_one()
    model(**users.find_one())
    #> fix collection.find_one: await users.find_one()
    print([*users.distinct("a")])
    #> fix collection.distinct: await users.distinct("a")
    log.info("n=%s", users.count_documents({}))
    #> fix collection.count_documents: await users.count_documents({})
    "{}".format(users.count_documents({}))
    #> fix collection.count_documents: await users.count_documents({})
    n, doc = users.count_documents({}), users.find_one()
    #> fix collection.count_documents: await users.count_documents({})
    #> fix collection.find_one: await users.find_one()
    print(n + 1, doc["a"])
    await users.insert_one({"n": users.count_documents({})})
    #> fix collection.count_documents: await users.count_documents({})
    render(users.find_one())
    #> fix collection.find_one: await users.find_one()
    match users.find_one():
        #> fix collection.find_one: await users.find_one()
        case {"ok": ok}:
            return ok
    sink.put(users.find_one())
    #> ok collection.find_one: whatever the sink is, it may await it
    raise ValueError(users.find_one())
    #> fix collection.find_one: await users.find_one()
