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
    return await users.find_one({}, {"_id": 0})


@app.get("/both")
async def both():
    doc = await users.find_one({})
    return {"doc": doc, "n": await users.count_documents({})}


@app.get("/response")
async def response():
    return JSONResponse(await users.find_one())


def render(doc):
    return jsonify(doc)


async def looks(model, sink):
    json.dumps({"doc": await users.find_one()})
    model(**await users.find_one())
    print([*await users.distinct("a")])
    log.info("n=%s", await users.count_documents({}))
    "{}".format(await users.count_documents({}))
    n, doc = await users.count_documents({}), await users.find_one()
    print(n + 1, doc["a"])
    await users.insert_one({"n": await users.count_documents({})})
    render(await users.find_one())
    match await users.find_one():
        case {"ok": ok}:
            return ok
    sink.put(users.find_one())
    raise ValueError(await users.find_one())
