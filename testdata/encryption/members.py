# Client-side encryption is awaited, but for get_keys()
from motor.motor_asyncio import AsyncIOMotorClientEncryption
#> fix encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption
from pymongo.database import Database
#> fix database.class: from pymongo.asynchronous.database import AsyncDatabase
from pymongo.encryption import Algorithm, ClientEncryption
#> fix encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption


async def plain(encryption: ClientEncryption, value):
    #> fix encryption.class: AsyncClientEncryption
    key = encryption.create_data_key("local")
    #> fix encryption.create_data_key: await encryption.create_data_key("local")
    secret = encryption.encrypt(value, Algorithm.AEAD_AES_256_CBC_HMAC_SHA_512_Random, key)
    #> fix encryption.encrypt: await encryption.encrypt(value, Algorithm.AEAD_AES_256_CBC_HMAC_SHA_512_Random, key)
    encryption.decrypt(secret)
    #> fix encryption.decrypt: await encryption.decrypt(secret)
    for found in encryption.get_keys():
        #> fix cursor.for: async for found in encryption.get_keys():
        #> ok encryption.get_keys: an ordinary method
        print(found)
    with encryption:
        #> fix encryption.with: async with encryption:
        encryption.close()
        #> fix encryption.close: await encryption.close()


async def motor(encryption: AsyncIOMotorClientEncryption):
    #> fix encryption.class: AsyncClientEncryption
    cursor = await encryption.get_keys()
    #> fix encryption.get_keys: encryption.get_keys()
    #> kind cursor: cursor
    return await cursor.to_list(None)


def created(encryption: ClientEncryption, database: Database, fields):
    #> fix async-def: async def created(encryption: AsyncClientEncryption, database: AsyncDatabase, fields):
    #> fix encryption.class: AsyncClientEncryption
    #> fix database.class: AsyncDatabase
    collection, fields = encryption.create_encrypted_collection(database, "people", fields)
    #> kind collection: collection
    #> fix encryption.create_encrypted_collection: await encryption.create_encrypted_collection(database, "people", fields)
    collection.insert_one(fields)
    #> fix collection.insert_one: await collection.insert_one(fields)
    return fields.get("fields")
