# A name alone is evidence only where no other thing has it
from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def use(store, bag, book):
    store.insert_one({})
    #> fix collection.insert_one?: await store.insert_one({})
    store.count_documents({})
    #> fix collection.count_documents?: await store.count_documents({})
    bag.drop(1)
    #> ok collection.drop: any bag can be dropped
    book.find({})
    #> ok collection.find: any book can be searched
    book.next()
    #> ok cursor.next: any book has a next page
    len(bag).insert_many([])
    #> noise collection.insert_many: a number is known to be something else


class Shelf:
    def update_one(self, item):
        return item


async def shelves(shelf):
    shelf.update_one(1)
    #> ok collection.update_one: a class of the project defines the name
