/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import type { Rule } from "../listed.ts";
import addKeyAltName from "./add_key_alt_name.ts";
import classRow from "./class.ts";
import close from "./close.ts";
import createDataKey from "./create_data_key.ts";
import createEncryptedCollection from "./create_encrypted_collection.ts";
import decrypt from "./decrypt.ts";
import deleteKey from "./delete_key.ts";
import encrypt from "./encrypt.ts";
import encryptExpression from "./encrypt_expression.ts";
import getKey from "./get_key.ts";
import getKeyByAltName from "./get_key_by_alt_name.ts";
import getKeys from "./get_keys.ts";
import removeKeyAltName from "./remove_key_alt_name.ts";
import rewrapManyDataKey from "./rewrap_many_data_key.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "encryption.add_key_alt_name", row: addKeyAltName },
  { id: "encryption.class", row: classRow },
  { id: "encryption.close", row: close },
  { id: "encryption.create_data_key", row: createDataKey },
  { id: "encryption.create_encrypted_collection", row: createEncryptedCollection },
  { id: "encryption.decrypt", row: decrypt },
  { id: "encryption.delete_key", row: deleteKey },
  { id: "encryption.encrypt", row: encrypt },
  { id: "encryption.encrypt_expression", row: encryptExpression },
  { id: "encryption.get_key", row: getKey },
  { id: "encryption.get_key_by_alt_name", row: getKeyByAltName },
  { id: "encryption.get_keys", row: getKeys },
  { id: "encryption.remove_key_alt_name", row: removeKeyAltName },
  { id: "encryption.rewrap_many_data_key", row: rewrapManyDataKey },
  { id: "encryption.with", row: withRow },
];
