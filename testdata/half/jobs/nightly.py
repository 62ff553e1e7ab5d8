from app.totals import cancel, total
from pymongo import MongoClient


def run():
    rows = MongoClient().shop.orders
    rows.delete_many({"old": True})
    print(total(rows))
    cancel("first")


if __name__ == "__main__":
    run()
