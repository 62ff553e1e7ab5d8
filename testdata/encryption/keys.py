# Client encryption speaks to the key vault
from pymongo.encryption import ClientEncryption
#> fix encryption.class: from pymongo.asynchronous.encryption import AsyncClientEncryption


def keys(vault: ClientEncryption, key, query):
    #> fix async-def: async def keys(vault: AsyncClientEncryption, key, query):
    #> fix encryption.class: AsyncClientEncryption
    vault.add_key_alt_name(key, "orders")
    #> fix encryption.add_key_alt_name: await vault.add_key_alt_name(key, "orders")
    vault.remove_key_alt_name(key, "orders")
    #> fix encryption.remove_key_alt_name: await vault.remove_key_alt_name(key, "orders")
    vault.get_key(key)
    #> fix encryption.get_key: await vault.get_key(key)
    vault.get_key_by_alt_name("orders")
    #> fix encryption.get_key_by_alt_name: await vault.get_key_by_alt_name("orders")
    vault.encrypt_expression(query, "Range")
    #> fix encryption.encrypt_expression: await vault.encrypt_expression(query, "Range")
    vault.rewrap_many_data_key({})
    #> fix encryption.rewrap_many_data_key: await vault.rewrap_many_data_key({})
    vault.delete_key(key)
    #> fix encryption.delete_key: await vault.delete_key(key)
