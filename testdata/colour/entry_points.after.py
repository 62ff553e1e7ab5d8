# A script gets asyncio.run() where its work starts
import asyncio
from pymongo import AsyncMongoClient


async def main():
    client = AsyncMongoClient()
    print((await client.server_info())["version"])


def usage():
    print("usage: report")


if __name__ == "__main__":
    usage()
    asyncio.run(main())
