"""The products on the shelves."""

from pymongo import ASCENDING

from .base import Repository


class Products(Repository):
    name = "products"

    def ensure_indexes(self):
        self.collection.create_index([("sku", ASCENDING)], unique=True)

    def in_stock(self):
        return list(self.collection.find({"stock": {"$gt": 0}}).sort("name", ASCENDING))

    def take(self, sku, amount, session=None):
        result = self.collection.update_one(
            {"sku": sku, "stock": {"$gte": amount}},
            {"$inc": {"stock": -amount}},
            session=session,
        )
        return result.modified_count == 1

    def prices(self):
        return {product["sku"]: product["price"] for product in self.collection.find()}
