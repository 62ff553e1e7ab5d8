/** Nothing comes in; the rows of agents, vector stores and data frames go out. */
import type { Package } from "../../lib/rows/types.ts";

export const analysis: readonly Package[] = [
  {
    name: "agno",
    imports: ["agno"],
    verdict: "needs",
    where: ["agno.db.mongo", "MongoDb"],
    write: "Upgrade to a release of 2026 and pass an AsyncMongoClient to AsyncMongoDb",
    why: "AsyncMongoDb takes an AsyncMongoClient, and Motor's, since the end of 2025",
    see: "https://github.com/agno-agi/agno/issues/5363",
  },
  {
    name: "arctic",
    imports: ["arctic"],
    verdict: "blocks",
    write: "Replace arctic first",
    why: "arctic pins pymongo<4, which has no async API",
    see: "https://github.com/man-group/arctic",
  },
  {
    name: "langchain-mongodb",
    imports: ["langchain_mongodb"],
    verdict: "keeps",
    write: "Keep a MongoClient for langchain-mongodb",
    why:
      "Its async methods run a MongoClient in an executor; its history drops the coroutines of an async one",
    see: "https://github.com/langchain-ai/langchain-mongodb/issues/215",
  },
  {
    name: "langgraph-checkpoint-mongodb",
    imports: ["langgraph.checkpoint.mongodb"],
    verdict: "keeps",
    write: "Keep a MongoClient and the a* methods of MongoDBSaver",
    why: "AsyncMongoDBSaver is gone since 0.3.0",
    see: "https://github.com/langchain-ai/langchain-mongodb/issues/452",
  },
  {
    name: "llama-index-vector-stores-mongodb",
    imports: ["llama_index.vector_stores.mongodb"],
    verdict: "needs",
    write: "Upgrade to a release of 2026 and pass both mongodb_client and async_mongodb_client",
    why: "It takes an async client beside a sync one",
    see: "https://github.com/run-llama/llama_index",
  },
  {
    name: "llama-index-storage-kvstore-mongodb",
    imports: [
      "llama_index.storage.kvstore.mongodb",
      "llama_index.storage.docstore.mongodb",
      "llama_index.storage.index_store.mongodb",
      "llama_index.storage.chat_store.mongo",
    ],
    verdict: "keeps",
    write: "Give the store a MongoClient of its own beside the async client",
    why: "Its sync methods run on a MongoClient, its async ones on a client of their own",
    see: "https://github.com/run-llama/llama_index",
  },
  {
    name: "mongodb-atlas-haystack",
    imports: [
      "haystack_integrations.document_stores.mongodb_atlas",
      "haystack_integrations.components.retrievers.mongodb_atlas",
    ],
    verdict: "keeps",
    write: "Leave it: the store builds its clients from a connection string",
    why: "The sync methods of MongoDBAtlasDocumentStore run on a MongoClient of its own",
    see: "https://github.com/deepset-ai/haystack-core-integrations",
  },
  {
    name: "pymongoarrow",
    imports: ["pymongoarrow"],
    verdict: "keeps",
    write: "Keep a MongoClient for it and call it through asyncio.to_thread",
    why: "PyMongoArrow has no async API",
    see: "https://github.com/mongodb-labs/mongo-arrow/pull/264",
  },
];
