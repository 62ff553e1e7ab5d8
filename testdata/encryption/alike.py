# What is called like the members of client encryption and is none of theirs stays as it is
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
#> kind client: client


class Safe:
    def create_encrypted_collection(self):
        return 1

    def rewrap_many_data_key(self):
        return 1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def use():
    own = Safe()
    #> ok encryption.class: a Safe is the project's own
    own.create_encrypted_collection()
    #> ok encryption.create_encrypted_collection: a Safe is the project's own
    own.rewrap_many_data_key()
    #> ok encryption.rewrap_many_data_key: a Safe is the project's own
    with own:
        #> ok encryption.with: a Safe is the project's own
        pass


def guess(thing):
    thing.add_key_alt_name()
    #> ok encryption.add_key_alt_name: the name alone tells nothing
    thing.close()
    #> ok encryption.close: the name alone tells nothing
    thing.create_data_key()
    #> ok encryption.create_data_key: the name alone tells nothing
    thing.decrypt()
    #> ok encryption.decrypt: the name alone tells nothing
    thing.delete_key()
    #> ok encryption.delete_key: the name alone tells nothing
    thing.encrypt()
    #> ok encryption.encrypt: the name alone tells nothing
    thing.encrypt_expression()
    #> ok encryption.encrypt_expression: the name alone tells nothing
    thing.get_key()
    #> ok encryption.get_key: the name alone tells nothing
    thing.get_key_by_alt_name()
    #> ok encryption.get_key_by_alt_name: the name alone tells nothing
    thing.remove_key_alt_name()
    #> ok encryption.remove_key_alt_name: the name alone tells nothing
