# The options of sessions and transactions come from the module of the async session
from pymongo.asynchronous.client_session import SessionOptions as Options
from pymongo.asynchronous.client_session import SessionOptions, TransactionOptions

options = SessionOptions(default_transaction_options=TransactionOptions())
same = Options is SessionOptions
