# A script gets asyncio.run() where its work starts
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient


def main():
    #> fix async-def: async def main():
    client = MongoClient()
    #> fix client.class: AsyncMongoClient
    print(client.server_info()["version"])
    #> fix client.server_info: (await client.server_info())["version"]


def usage():
    print("usage: report")


if __name__ == "__main__":
    usage()
    #> ok call: usage() stays as it is
    main()
    #> fix python.positions.module: asyncio.run(main())
