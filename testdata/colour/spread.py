# A function that gains an await becomes async, and so do its callers in other files
#> file repo.py
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix client.class: AsyncMongoClient


def total(customer):
    #> fix async-def: async def total(customer):
    return sum_of(customer)["total"]
    #> fix call: (await sum_of(customer))["total"]


def sum_of(customer):
    #> fix async-def: async def sum_of(customer):
    return db.orders.find_one({"customer": customer})
    #> fix collection.find_one: await db.orders.find_one({"customer": customer})


def label(customer):
    return f"customer {customer}"

#> file service.py
import repo
from repo import label, total as total_of


class Service:
    def __init__(self, customer):
        self.customer = customer
        self.label = label(customer)
        #> ok call: label() does not touch the database

    def total(self):
        #> fix async-def: async def total(self):
        return total_of(self.customer) + repo.total("nobody")
        #> fix call: await total_of(self.customer)
        #> fix call: await repo.total("nobody")

    def twice(self):
        #> fix async-def: async def twice(self):
        return 2 * self.total()
        #> fix call: await self.total()


def show(service: Service):
    #> fix async-def: async def show(service: Service):
    print([service.twice() for _ in range(2)])
    #> fix call: await service.twice()
