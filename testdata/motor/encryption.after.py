# What Motor has on client encryption, and PyMongo Async has not
from pymongo.asynchronous.encryption import AsyncClientEncryption


def vault(encryption: AsyncClientEncryption):
    print(encryption.delegate, encryption.io_loop, encryption.get_io_loop())
