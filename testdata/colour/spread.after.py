# A function that gains an await becomes async, and so do its callers in other files
#> file repo.py
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


async def total(customer):
    return (await sum_of(customer))["total"]


async def sum_of(customer):
    return await db.orders.find_one({"customer": customer})


def label(customer):
    return f"customer {customer}"

#> file service.py
import repo
from repo import label, total as total_of


class Service:
    def __init__(self, customer):
        self.customer = customer
        self.label = label(customer)

    async def total(self):
        return await total_of(self.customer) + await repo.total("nobody")

    async def twice(self):
        return 2 * await self.total()


async def show(service: Service):
    print([await service.twice() for _ in range(2)])
