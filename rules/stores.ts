/** Nothing comes in; the libraries by which code talks to other stores and services go out. */
import type { Store } from "../lib/rows/types.ts";

/** Databases, caches, search engines, object stores and services behind an API, by what one imports. */
export const stores: readonly Store[] = [
  {
    name: "a SQL database",
    imports: [
      "sqlalchemy",
      "sqlmodel",
      "sqlite3",
      "aiosqlite",
      "psycopg",
      "psycopg2",
      "psycopg_pool",
      "asyncpg",
      "pg8000",
      "pymysql",
      "MySQLdb",
      "aiomysql",
      "mysql",
      "mariadb",
      "pyodbc",
      "pymssql",
      "oracledb",
      "cx_Oracle",
      "duckdb",
      "clickhouse_connect",
      "clickhouse_driver",
      "snowflake",
      "databases",
      "peewee",
      "pony",
      "tortoise",
      "records",
      "dataset",
      "singlestoredb",
      "pgvector",
      "supabase",
    ],
  },
  { name: "Redis", imports: ["redis", "aioredis", "valkey", "redisvl", "walrus"] },
  {
    name: "Memcached",
    imports: ["memcache", "pymemcache", "pylibmc", "bmemcached", "aiomcache"],
  },
  {
    name: "AWS",
    imports: ["boto3", "botocore", "aioboto3", "aiobotocore", "boto", "pynamodb", "s3fs"],
  },
  { name: "Google Cloud", imports: ["google.cloud", "firebase_admin", "gcsfs", "gspread"] },
  { name: "Azure", imports: ["azure"] },
  {
    name: "a search engine",
    imports: ["elasticsearch", "opensearchpy", "elasticsearch_dsl", "meilisearch", "typesense"],
  },
  {
    name: "a vector store",
    imports: [
      "astrapy",
      "chromadb",
      "lancedb",
      "pinecone",
      "pymilvus",
      "qdrant_client",
      "weaviate",
      "upstash_vector",
    ],
  },
  {
    name: "another database",
    imports: [
      "arango",
      "cassandra",
      "couchbase",
      "couchdb",
      "etcd3",
      "influxdb",
      "influxdb_client",
      "neo4j",
      "py2neo",
      "rethinkdb",
      "surrealdb",
      "tablestore",
      "ravendb",
      "pyorient",
      "happybase",
      "aerospike",
      "falkordb",
    ],
  },
  {
    name: "a message broker",
    imports: ["pika", "aio_pika", "kafka", "confluent_kafka", "aiokafka", "nats", "stomp"],
  },
  {
    name: "a service",
    imports: ["requests", "httpx", "aiohttp", "urllib3", "grpc", "paramiko", "minio", "ftplib"],
  },
];

/** In the name of a library: it may be the user's own, and hand out driver objects. */
export const kin: readonly string[] = ["mongo"];
