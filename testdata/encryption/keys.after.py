# Client encryption speaks to the key vault
from pymongo.asynchronous.encryption import AsyncClientEncryption


async def keys(vault: AsyncClientEncryption, key, query):
    await vault.add_key_alt_name(key, "orders")
    await vault.remove_key_alt_name(key, "orders")
    await vault.get_key(key)
    await vault.get_key_by_alt_name("orders")
    await vault.encrypt_expression(query, "Range")
    await vault.rewrap_many_data_key({})
    await vault.delete_key(key)
