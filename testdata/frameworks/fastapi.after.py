# FastAPI hands over what a dependency gives, and what the application holds
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Request
from pymongo import AsyncMongoClient
from pymongo.asynchronous.database import AsyncDatabase

app = FastAPI()
router = APIRouter()


@app.on_event("startup")
async def startup():
    app.state.db = AsyncMongoClient().shop


async def get_db(request: Request):
    yield request.app.state.db


def get_users(db=Depends(get_db)):
    return db.users


Db = Annotated[AsyncDatabase, Depends(get_db)]


@app.get("/users/{key}")
async def read(key, users=Depends(get_users)):
    await users.find_one({"_id": key})


@router.get("/ping")
async def ping(db: Db, request: Request, other=Depends(dict)):
    await request.app.state.db.command("ping")
    other.command("ping")
    await db.command("ping")


@router.get("/names")
async def names(db: Db):
    return (await db.list_collection_names())[0]
