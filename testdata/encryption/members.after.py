# Client-side encryption is awaited, but for get_keys()
from pymongo.asynchronous.encryption import AsyncClientEncryption
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.asynchronous.encryption import AsyncClientEncryption
from pymongo.encryption import Algorithm


async def plain(encryption: AsyncClientEncryption, value):
    key = await encryption.create_data_key("local")
    secret = await encryption.encrypt(value, Algorithm.AEAD_AES_256_CBC_HMAC_SHA_512_Random, key)
    await encryption.decrypt(secret)
    async for found in encryption.get_keys():
        print(found)
    async with encryption:
        await encryption.close()


async def motor(encryption: AsyncClientEncryption):
    cursor = encryption.get_keys()
    return await cursor.to_list(None)


async def created(encryption: AsyncClientEncryption, database: AsyncDatabase, fields):
    collection, fields = await encryption.create_encrypted_collection(database, "people", fields)
    await collection.insert_one(fields)
    return fields.get("fields")
