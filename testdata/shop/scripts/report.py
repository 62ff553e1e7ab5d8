"""Prints what each customer has spent: python -m scripts.report"""

from app.db import get_db
from app.repositories.orders import Orders


def lines(orders):
    totals = orders.totals()
    yield f"{orders.count()} orders"
    for customer, total in sorted(totals.items()):
        yield f"{customer}: {total}"


def main():
    for line in lines(Orders(get_db())):
        print(line)


if __name__ == "__main__":
    main()
