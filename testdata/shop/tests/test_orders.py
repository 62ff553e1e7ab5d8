import unittest

from pymongo import MongoClient

from app.repositories.orders import Orders


class OrdersTest(unittest.TestCase):
    def setUp(self):
        self.client = MongoClient()
        self.addCleanup(self.client.close)
        self.orders = Orders(self.client.shop_test)

    def tearDown(self):
        self.client.drop_database("shop_test")

    def test_an_order_is_found_again(self):
        key = self.orders.add({"customer": "ada", "total": 3})
        self.assertEqual(self.orders.get(key)["total"], 3)

    def test_totals_are_per_customer(self):
        self.orders.add({"customer": "ada", "total": 3})
        self.orders.add({"customer": "ada", "total": 4})
        self.assertEqual(self.orders.totals(), {"ada": 7})


if __name__ == "__main__":
    unittest.main()
