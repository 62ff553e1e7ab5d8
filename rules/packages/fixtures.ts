/** Nothing comes in; the rows of what tests stand on: doubles, servers and fixtures go out. */
import type { Package } from "../../lib/rows/types.ts";

export const fixtures: readonly Package[] = [
  {
    name: "faker",
    imports: ["faker"],
    verdict: "fine",
    write: "Leave it: it uses no database",
    why: "Faker makes data",
    see: "https://github.com/joke2k/faker",
  },
  {
    name: "mongomock",
    imports: ["mongomock"],
    verdict: "blocks",
    shadows: true,
    write: "Test against a real mongod, or mock by hand",
    why: "mongomock has no async client",
    see: "https://github.com/mongomock/mongomock/issues/916",
  },
  {
    name: "mongomock-motor",
    imports: ["mongomock_motor"],
    verdict: "blocks",
    shadows: true,
    write: "Drop it for code that moved: test against a real mongod",
    why: "It wears Motor's colors: awaiting aggregate() fails on it",
    see: "https://github.com/michaelkryukov/mongomock_motor/issues/62",
  },
  {
    name: "pymongo-inmemory",
    imports: ["pymongo_inmemory"],
    verdict: "keeps",
    write: "Let it start mongod and give its URI to AsyncMongoClient",
    why: "Its own client is a MongoClient",
    see: "https://github.com/kaizendorks/pymongo_inmemory",
  },
  {
    name: "pytest-mongo",
    imports: ["pytest_mongo"],
    verdict: "keeps",
    write: "Take host and port from its process fixture and build an async fixture of your own",
    why: "Its client fixture gives a MongoClient",
    see: "https://github.com/dbfixtures/pytest-mongo",
  },
  {
    name: "pytest-mongodb",
    imports: ["pytest_mongodb"],
    verdict: "blocks",
    write: "Replace it by a fixture of your own",
    why: "It gives mongomock or a MongoClient, and is not maintained since 2024",
    see: "https://github.com/mdomke/pytest-mongodb",
  },
  {
    name: "testcontainers",
    imports: ["testcontainers.mongodb"],
    verdict: "keeps",
    where: ["get_connection_client"],
    write: "Build AsyncMongoClient(container.get_connection_url())",
    why: "get_connection_client() gives a MongoClient",
    see: "https://github.com/testcontainers/testcontainers-python",
  },
];
