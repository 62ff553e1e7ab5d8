# What an aiohttp application holds under a key comes out of the request
from aiohttp import web
from pymongo import AsyncMongoClient

app = web.Application()


async def startup(app):
    app["client"] = AsyncMongoClient()
    app["db"] = app["client"].shop


async def cleanup(app):
    await app["client"].close()


async def orders(request):
    db = request.app["db"]
    rows = await (await db.orders.aggregate([])).to_list(None)
    request.query["db"].drop_collection("orders")
    return web.json_response(rows)


app.on_startup.append(startup)
app.on_cleanup.append(cleanup)
app.router.add_get("/orders", orders)
