# Client-side encryption is awaited, but for get_keys()
from motor.motor_asyncio import AsyncIOMotorClientEncryption
#> fix client_encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption
from pymongo.encryption import Algorithm, ClientEncryption
#> fix client_encryption.class: from pymongo.asynchronous.encryption import Algorithm, AsyncClientEncryption


async def plain(encryption: ClientEncryption, value):
    #> fix client_encryption.class: AsyncClientEncryption
    key = encryption.create_data_key("local")
    #> fix client_encryption.create_data_key: await encryption.create_data_key("local")
    secret = encryption.encrypt(value, Algorithm.AEAD_AES_256_CBC_HMAC_SHA_512_Random, key)
    #> fix client_encryption.encrypt: await encryption.encrypt(value, Algorithm.AEAD_AES_256_CBC_HMAC_SHA_512_Random, key)
    encryption.decrypt(secret)
    #> fix client_encryption.decrypt: await encryption.decrypt(secret)
    for found in encryption.get_keys():
        #> fix cursor.for: async for found in encryption.get_keys():
        #> ok client_encryption.get_keys: an ordinary method
        print(found)
    with encryption:
        #> fix client_encryption.with: async with encryption:
        encryption.close()
        #> fix client_encryption.close: await encryption.close()


async def motor(encryption: AsyncIOMotorClientEncryption):
    #> fix client_encryption.class: AsyncClientEncryption
    cursor = await encryption.get_keys()
    #> fix client_encryption.get_keys: encryption.get_keys()
    #> kind cursor: cursor
    return await cursor.to_list(None)
