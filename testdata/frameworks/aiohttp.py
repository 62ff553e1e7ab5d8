# What an aiohttp application holds under a key comes out of the request
from aiohttp import web
from motor.motor_asyncio import AsyncIOMotorClient
#> fix client.class: from pymongo import AsyncMongoClient

app = web.Application()


async def startup(app):
    app["client"] = AsyncIOMotorClient()
    #> fix client.class: AsyncMongoClient
    app["db"] = app["client"].shop


async def cleanup(app):
    app["client"].close()
    #> fix client.close: await app["client"].close()


async def orders(request):
    db = request.app["db"]
    rows = await db.orders.aggregate([]).to_list(None)
    #> fix collection.aggregate: (await db.orders.aggregate([])).to_list(None)
    request.query["db"].drop_collection("orders")
    #> ok database.drop_collection: the query holds strings
    return web.json_response(rows)


app.on_startup.append(startup)
app.on_cleanup.append(cleanup)
app.router.add_get("/orders", orders)
