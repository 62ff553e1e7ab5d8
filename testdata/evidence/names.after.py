# A name alone is evidence only where no other thing has it
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def use(store, bag, book):
    await store.insert_one({})
    await store.count_documents({})
    bag.drop(1)
    book.find({})
    book.next()
    await len(bag).insert_many([])


class Shelf:
    def update_one(self, item):
        return item


async def shelves(shelf):
    shelf.update_one(1)
