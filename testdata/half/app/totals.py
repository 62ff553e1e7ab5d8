from app.db import orders


def total(rows):
    return rows.count_documents({})


def report():
    return {"orders": total(orders())}


def cancel(key):
    orders().delete_one({"_id": key})
