"""Turns a basket into an order."""

from app.db import client
from app.repositories.orders import Orders
from app.repositories.products import Products


class OutOfStock(Exception):
    pass


class Checkout:
    def __init__(self, orders: Orders, products: Products) -> None:
        self.orders = orders
        self.products = products

    def place(self, customer, basket):
        with client.start_session() as session:
            with session.start_transaction():
                for sku, amount in basket.items():
                    if not self.products.take(sku, amount, session=session):
                        raise OutOfStock(sku)
                prices = self.products.prices()
                total = sum(prices[sku] * amount for sku, amount in basket.items())
                return self.orders.add({"customer": customer, "total": total})

    def history(self, customer):
        return [order["id"] for order in self.orders.of_customer(customer)]
