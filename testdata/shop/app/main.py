"""The shop's HTTP interface."""

from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, HTTPException

from app import db
from app.repositories.orders import Orders
from app.repositories.products import Products
from app.services.checkout import Checkout, OutOfStock
from app.services.events import Events


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.events = Events("mongodb://localhost:27017")
    Products(db.get_db()).ensure_indexes()
    yield
    app.state.events.close()
    db.close()


app = FastAPI(lifespan=lifespan)


def get_orders(database=Depends(db.get_db)) -> Orders:
    return Orders(database)


def get_checkout(database=Depends(db.get_db)) -> Checkout:
    return Checkout(Orders(database), Products(database))


@app.get("/health")
def health(database=Depends(db.get_db)):
    return {"ok": database.command("ping")["ok"]}


@app.get("/orders/{key}")
def read_order(key: str, orders: Orders = Depends(get_orders)):
    order = orders.get(key)
    if order is None:
        raise HTTPException(404)
    return order


@app.post("/customers/{customer}/orders")
def create_order(customer: str, basket: dict[str, int], checkout: Checkout = Depends(get_checkout)):
    try:
        return {"id": str(checkout.place(customer, basket))}
    except OutOfStock as error:
        raise HTTPException(409, str(error)) from error


@app.get("/customers/{customer}/orders")
def list_orders(customer: str, checkout: Checkout = Depends(get_checkout)):
    return checkout.history(customer)
