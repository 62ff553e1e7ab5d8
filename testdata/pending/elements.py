# A coroutine that lies in a container is told where what is taken out of it is used, or nothing is
import functools

from pymongo import AsyncMongoClient

coll = AsyncMongoClient().shop.users


async def in_document():
    return {"n": coll.count_documents({}), "name": "shop"}
    #> fix collection.count_documents?: await coll.count_documents({})


async def reads_document():
    return (await in_document())["n"] + 1


async def in_list(names):
    return [coll.count_documents({"name": name}) for name in names]
    #> fix collection.count_documents?: await coll.count_documents({"name": name})


async def reads_list(names):
    return [size + 1 for size in await in_list(names)]


async def in_pair():
    return coll.count_documents({}), await coll.distinct("n")
    #> fix collection.count_documents?: await coll.count_documents({})


async def reads_pair():
    size, values = await in_pair()
    return size + len(values)


async def second():
    pair = [coll.count_documents({}), 2]
    #> fix collection.count_documents?: await coll.count_documents({})
    return pair[1] + 1


async def started(names):
    return {name: coll.count_documents({"name": name}) for name in names}
    #> ok collection.count_documents: whoever gets the dict awaits what is in it


async def reads_started(names):
    sizes = await started(names)
    return [await size for size in sizes.values()]


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        return await function(*args, **kwargs)

    return wrapper


def named(name):
    def around(function):
        async def wrapper(*args):
            print(name)
            return await function(*args)

        return wrapper

    return around


def scheduled(function):
    def wrapper(*args):
        return run_now(function(*args))

    return wrapper


@timed
async def size():
    return await coll.count_documents({})


@named("last")
async def last():
    return await coll.find_one({})


@scheduled
async def refreshed():
    await coll.count_documents({})


async def uses_wrapped():
    refreshed()
    #> ok call: what decorates it may run it
    return size() + 1, last()["n"]
    #> fix call: await size()
    #> fix call: (await last())["n"]


class Base:
    async def load(self, key):
        raise NotImplementedError

    async def doubled(self, key):
        return 2 * self.load(key)
        #> fix call: await self.load(key)


class Own(Base):
    async def load(self, key):
        return await coll.count_documents({"key": key})


async def doubled():
    return await Own().doubled(1)


class Rows:
    async def rows(self):
        raise NotImplementedError

    async def names(self):
        async for row in self.rows():
            #> ok call: what replaces it is an async generator
            yield row["name"]


class Users(Rows):
    async def rows(self):
        async for row in coll.find():
            yield row


async def names():
    return [name async for name in Users().names()]
