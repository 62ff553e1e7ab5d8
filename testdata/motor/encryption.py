# What Motor has on client encryption, and PyMongo Async has not
from motor.motor_asyncio import AsyncIOMotorClientEncryption
#> fix encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption


def vault(encryption: AsyncIOMotorClientEncryption):
    #> fix encryption.class: AsyncClientEncryption
    print(encryption.delegate, encryption.io_loop, encryption.get_io_loop())
    #> fix motor.delegate.client_encryption: [signature] Write a MongoClient of its own, where a blocking handle is needed
    #> fix motor.io_loop.client_encryption: [signature] Write asyncio.get_running_loop()
    #> fix motor.get_io_loop.client_encryption??: [review] Rewrite it: asyncio.get_running_loop() works in a coroutine only
