# The options of sessions and transactions come from the module of the async session
from pymongo.asynchronous.client_session import SessionOptions as Options
#> ok session_options.class: it is there already
from pymongo.client_session import SessionOptions, TransactionOptions
#> fix session_options.class: from pymongo.asynchronous.client_session import SessionOptions
#> fix transaction_options.class: from pymongo.asynchronous.client_session import TransactionOptions

options = SessionOptions(default_transaction_options=TransactionOptions())
same = Options is SessionOptions
