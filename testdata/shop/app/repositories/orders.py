"""The orders of our customers."""

from .base import Repository


class Orders(Repository):
    name = "orders"

    def of_customer(self, customer):
        for order in self.collection.find({"customer": customer}):
            order["id"] = str(order.pop("_id"))
            yield order

    def totals(self):
        pipeline = [{"$group": {"_id": "$customer", "total": {"$sum": "$total"}}}]
        return {row["_id"]: row["total"] for row in self.collection.aggregate(pipeline)}

    def mark_paid(self, key):
        self.collection.update_one({"_id": key}, {"$set": {"paid": True}})
