/** Nothing comes in; the rows of object-document mappers go out. */
import type { Channel } from "../../lib/rows/types.ts";

export const channels: readonly Channel[] = [
  {
    via: "member",
    paths: [
      "beanie.Document.get_motor_collection()",
      "beanie.Document().get_motor_collection()",
      "*.get_motor_collection()",
    ],
    kind: "collection",
    dialect: "motor",
    why: "Beanie 1 gives the Motor collection of a document class",
  },
  {
    via: "member",
    paths: [
      "beanie.Document.get_pymongo_collection()",
      "beanie.Document().get_pymongo_collection()",
      "*.get_pymongo_collection()",
    ],
    kind: "collection",
    dialect: "async",
    why: "Beanie 2 gives the collection of PyMongo Async of a document class",
  },
  {
    via: "member",
    paths: ["odmantic.AIOEngine().get_collection()"],
    kind: "collection",
    dialect: "motor",
    why: "ODMantic's engine gives the Motor collection of a model",
  },
  {
    via: "member",
    paths: ["odmantic.AIOEngine().client"],
    kind: "client",
    dialect: "motor",
    why: "ODMantic's engine holds a Motor client",
  },
  {
    via: "member",
    paths: ["odmantic.AIOEngine().database"],
    kind: "database",
    dialect: "motor",
    why: "ODMantic's engine holds a Motor database",
  },
];
