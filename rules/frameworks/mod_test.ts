/** Holds the rows about frameworks against what the facts say of each entry point. */
import { assertEquals } from "@std/assert";
import { expectations, faults, passageFaults, rowsAbout } from "../../lib/testing/expectations.ts";
import { barriers, channels, passages } from "./mod.ts";
import { barriers as python } from "../python/mod.ts";

const FILES = [...Deno.readDirSync(new URL(".", import.meta.url))]
  .map(({ name }) => name.replace(/\.ts$/, ""))
  .filter((name) => name !== "mod" && name !== "mod_test").sort();

/**
 * By hand, from section 2 of the facts (its id first) and from the frameworks' documentation (`doc`).
 * `-`: no row of this shelf can stand for it, and why.
 */
const EXPECTED = expectations(`
  doc | method started of pymongo.monitoring.CommandListener | stop
  doc | method fetch of pymongo.auth_oidc.OIDCCallback | stop
  doc | method transform_bson of bson.codec_options.TypeCodec | stop
  doc | argument bson.codec_options.TypeRegistry fallback_encoder= | stop
  doc | argument pymongo.MongoClient server_selector= | stop
  starlette-route | argument starlette.routing.Route 1 | pass
  starlette-route | decorator starlette.applications.Starlette().exception_handler() | pass
  starlette-route | method get of starlette.endpoints.HTTPEndpoint | pass
  starlette-route | argument starlette.background.BackgroundTask 0 | pass
  starlette-mw | method dispatch of starlette.middleware.base.BaseHTTPMiddleware | pass
  doc | method authenticate of starlette.authentication.AuthenticationBackend | pass
  starlette-life | argument starlette.applications.Starlette lifespan= | pass
  starlette-life | decorator starlette.applications.Starlette().on_event() | adapt
  starlette-life | argument starlette.applications.Starlette().add_event_handler 1 | adapt
  doc | argument starlette.concurrency.run_in_threadpool 0 | unwrap
  doc | argument fastapi.concurrency.run_in_threadpool 0 | unwrap
  fastapi-route | decorator fastapi.FastAPI().get() | pass
  fastapi-route | decorator fastapi.APIRouter().websocket() | pass
  fastapi-route | decorator fastapi.routing.APIRouter().api_route() | pass
  fastapi-route | argument fastapi.APIRouter().add_api_route 1 | pass
  fastapi-dep | argument fastapi.Depends 0 | pass
  fastapi-dep | argument fastapi.params.Security 0 | pass
  fastapi-life | argument fastapi.FastAPI lifespan= | pass
  fastapi-life | decorator fastapi.FastAPI().on_event() | pass
  fastapi-bg | argument fastapi.BackgroundTasks().add_task 0 | pass
  fastapi-bg | argument *.add_task 0 | pass
  testclient | argument fastapi.testclient.TestClient 0 | pass
  flask-view | decorator flask.Flask().route() | adapt
  flask-view | decorator flask.Blueprint().before_request | adapt
  flask-view | decorator flask.Flask().teardown_appcontext | adapt
  flask-view | method dispatch_request of flask.views.View | adapt
  flask-view | method get of flask.views.MethodView | adapt
  flask-view | argument flask.Flask().add_url_rule 2 | adapt
  doc | method get of flask_restful.Resource | stop
  flask-no | decorator flask.Flask().cli.command() | stop
  flask-no | decorator flask.cli.with_appcontext | stop
  flask-no | decorator flask.Flask().template_filter() | stop
  flask-no | decorator flask.Flask().shell_context_processor | stop
  flask-no | argument flask.stream_with_context 0 | stop
  quart | decorator quart.Quart().route() | pass
  quart | method get of quart.views.MethodView | pass
  quart | argument quart.Quart().add_url_rule 2 | pass
  sanic | decorator sanic.Sanic().before_server_start | pass
  sanic | argument sanic.Sanic().add_task 0 | pass
  sanic | method get of sanic.views.HTTPMethodView | pass
  aiohttp | decorator aiohttp.web.RouteTableDef().get() | pass
  aiohttp | argument aiohttp.web.Application().router.add_get 1 | pass
  aiohttp | argument aiohttp.web.Application().on_startup.append 0 | pass
  aiohttp | method post of aiohttp.web.View | pass
  doc | method test_orders of aiohttp.test_utils.AioHTTPTestCase | pass
  tornado | method get of tornado.web.RequestHandler | pass
  tornado | method prepare of tornado.web.RequestHandler | pass
  tornado | argument tornado.ioloop.PeriodicCallback 0 | pass
  tornado-no | method initialize of tornado.web.RequestHandler | stop
  tornado-no | method on_finish of tornado.web.RequestHandler | stop
  tornado-no | method get_current_user of tornado.web.RequestHandler | stop
  doc | decorator tornado.gen.coroutine | adapt
  doc | decorator tornado.web.authenticated | pass
  doc | argument tornado.ioloop.IOLoop.current().run_sync 0 | pass
  doc | decorator tornado.concurrent.run_on_executor | unwrap
  doc | decorator tornado.testing.gen_test | pass
  doc | method test_orders of tornado.testing.AsyncTestCase | adapt → tornado.testing.gen_test
  doc | method setUp of tornado.testing.AsyncHTTPTestCase | stop
  django-view | argument django.urls.path 1 | pass
  django-view | method get of django.views.View | pass
  django-view | method get_queryset of django.views.generic.View | stop
  django-mw | method process_request of django.utils.deprecation.MiddlewareMixin | stop
  django-mw | decorator django.utils.decorators.sync_and_async_middleware | pass
  django-dec | decorator django.contrib.auth.decorators.login_required | pass
  django-dec | decorator django.views.decorators.csrf.csrf_exempt | pass
  django-signal | decorator django.dispatch.receiver() | pass
  django-signal | argument django.db.models.signals.post_save.connect 0 | pass
  django-no | method handle of django.core.management.base.BaseCommand | stop
  django-no | method ready of django.apps.AppConfig | stop
  django-no | method clean_name of django.forms.Form | stop
  django-no | method save of django.db.models.Model | stop
  django-no | method save_model of django.contrib.admin.ModelAdmin | stop
  django-no | decorator django.contrib.admin.action() | stop
  django-no | decorator django.template.Library().simple_tag | stop
  django-no | argument django.db.migrations.RunPython 0 | stop
  doc | argument django.db.transaction.on_commit 0 | stop
  doc | method test_orders of django.test.TestCase | pass
  doc | method setUpTestData of django.test.TestCase | stop
  doc | method receive of channels.generic.websocket.AsyncWebsocketConsumer | pass
  doc | method receive of channels.generic.websocket.WebsocketConsumer | stop
  asgiref | - on the shelf of Python's bridges
  drf | method get of rest_framework.views.APIView | stop
  drf | method validate_name of rest_framework.serializers.Serializer | stop
  drf | decorator rest_framework.decorators.api_view() | stop
  drf | decorator adrf.decorators.api_view() | pass
  drf | method get of adrf.views.APIView | pass
  ninja | decorator ninja.NinjaAPI().get() | pass
  litestar | decorator litestar.get() | pass
  litestar | argument litestar.di.Provide 0 | pass
  falcon-asgi | argument falcon.asgi.App().add_route 1 | pass
  falcon-asgi | method on_get of app.OrdersResource | adapt
  falcon-wsgi | argument falcon.App().add_route 1 | stop
  falcon-wsgi | argument falcon.App middleware= | stop
  bottle | decorator bottle.route() | stop
  pyramid | decorator pyramid.view.view_config() | stop
  pyramid | argument pyramid.config.Configurator().add_view 0 | stop
  doc | decorator cherrypy.expose | stop
  doc | decorator robyn.Robyn().get() | pass
  celery | decorator celery.Celery().task | stop
  celery | decorator celery.Celery().task() | stop
  celery | decorator celery.shared_task | stop
  celery | decorator celery.shared_task() | stop
  celery | decorator celery.signals.worker_process_init.connect | stop
  celery | argument celery.signals.worker_ready.connect 0 | stop
  celery | method run of celery.Task | stop
  rq | argument rq.Queue().enqueue 0 | pass
  rq | decorator rq.decorators.job() | pass
  dramatiq | decorator dramatiq.actor | adapt
  dramatiq | decorator dramatiq.actor() | adapt
  huey | decorator huey.RedisHuey().task() | stop
  huey | decorator huey.Huey().periodic_task() | stop
  arq | argument arq.cron 0 | pass
  taskiq | decorator taskiq.InMemoryBroker().task | pass
  doc | decorator faststream.rabbit.RabbitBroker().subscriber() | pass
  doc | decorator faust.App().agent() | pass
  aps3-async | argument apscheduler.schedulers.asyncio.AsyncIOScheduler().add_job 0 | pass
  aps3-async | decorator apscheduler.schedulers.tornado.TornadoScheduler().scheduled_job() | pass
  aps3-sync | argument apscheduler.schedulers.background.BackgroundScheduler().add_job 0 | stop
  aps3-sync | decorator apscheduler.schedulers.blocking.BlockingScheduler().scheduled_job() | stop
  aps4 | argument apscheduler.AsyncScheduler().add_schedule 0 | pass
  doc | argument schedule.every().day.at().do 0 | stop
  airflow | decorator airflow.decorators.task | adapt
  airflow | argument airflow.operators.python.PythonOperator python_callable= | adapt
  airflow | decorator airflow.decorators.task.virtualenv() | stop
  airflow | decorator airflow.decorators.dag() | stop
  airflow | method execute of airflow.models.BaseOperator | stop
  prefect | decorator prefect.flow | pass
  dagster | decorator dagster.op | pass
  dagster | decorator dagster.asset() | pass
  dagster | decorator dagster.graph | stop
  luigi | method run of luigi.Task | stop
  click | decorator click.command() | stop
  click | decorator click.Group().command() | stop
  click | argument click.option callback= | stop
  doc | decorator asyncclick.command() | pass
  typer | decorator typer.Typer().command() | stop
  typer | decorator typer.Typer().callback() | stop
  typer | argument typer.run 0 | stop
  fire | argument fire.Fire 0 | pass
  doc | decorator invoke.task | stop
  argparse | - on the shelf of Python's own command lines
  pytest-plain | method test_orders | adapt
  pytest-plain | decorator pytest.fixture | adapt → pytest_asyncio.fixture
  pytest-plain | method setup_method | stop
  doc | method pytest_configure | stop
  doc | argument pytest.raises 1 | adapt
  doc | argument *.addfinalizer 0 | stop
  pytest-asyncio | decorator pytest_asyncio.fixture() | pass
  pytest-asyncio | decorator pytest.mark.asyncio | pass
  anyio-pytest | decorator pytest.mark.anyio | pass
  unittest | - on the shelf of Python's own tests
  behave | decorator behave.given() | adapt
  behave | decorator behave.api.async_step.async_run_until_complete | pass
  nose | decorator nose.tools.with_setup() | stop
  robot | decorator robot.api.deco.keyword | pass
  locust | decorator locust.task | stop
  locust | method on_start of locust.HttpUser | stop
  doc | decorator hypothesis.given() | adapt
  streamlit | decorator streamlit.cache_resource | stop
  streamlit | argument streamlit.button on_click= | stop
  dash | decorator dash.Dash().callback() | adapt
  gradio | argument gradio.Interface fn= | pass
  discord | decorator discord.ext.commands.Bot().command() | pass
  discord | decorator discord.ext.tasks.loop() | pass
  discord | method setup_hook of discord.ext.commands.Bot | pass
  doc | argument discord.ext.commands.Bot command_prefix= | pass
  ptb | argument telegram.ext.CommandHandler 1 | adapt
  ptb | argument telegram.ext.Updater().dispatcher.add_error_handler 0 | stop
  aiogram | decorator aiogram.Router().message() | pass
  aiogram | argument aiogram.Dispatcher().startup.register 0 | pass
  aiogram | method __call__ of aiogram.BaseMiddleware | pass
  pyrogram | decorator pyrogram.Client().on_message() | pass
  doc | decorator telebot.TeleBot().message_handler() | stop
  doc | decorator slack_bolt.App().event() | stop
  doc | decorator slack_bolt.async_app.AsyncApp().event() | pass
  scrapy | method parse of scrapy.Spider | pass
  scrapy | method process_item of app.MongoPipeline | pass
  scrapy | method open_spider of app.MongoPipeline | adapt
  scrapy | method from_crawler of app.MongoPipeline | stop
  grpc | method GetOrder of app_pb2_grpc.OrdersServicer | adapt
  kafka | argument *.basic_consume on_message_callback= | stop
  strawberry | decorator strawberry.field | pass
  strawberry | argument strawberry.field resolver= | pass
  graphene | method resolve_orders of graphene.ObjectType | adapt
  ariadne | decorator ariadne.QueryType().field() | pass
  pydantic | decorator pydantic.field_validator() | stop
  pydantic | decorator pydantic.computed_field | stop
  pydantic | argument pydantic.Field default_factory= | stop
  pydantic | method model_post_init of pydantic.BaseModel | stop
  pydantic | decorator pydantic.validate_call | pass
  doc | decorator marshmallow.post_load | stop
  sqlalchemy | decorator sqlalchemy.event.listens_for() | stop
  sqlalchemy | argument sqlalchemy.event.listen 2 | stop
  doc | method filter of telegram.ext.MessageFilter | stop
  doc | method check of telebot.custom_filters.SimpleCustomFilter | stop
  doc | method test_none of flask_testing.TestCase | stop
  doc | function upgrade beside dependencies | stop
  doc | method upgrade of mongodb_migrations.base.BaseMigration | stop
  doc | method process_bind_param of sqlalchemy.types.TypeDecorator | stop
  doc | method validate_name of flask_wtf.FlaskForm | stop
  doc | method data_received of asyncio.Protocol | stop
  doc | method handle_starttag of html.parser.HTMLParser | stop
  doc | method started_event of sacred.observers.RunObserver | stop
  langchain | decorator langchain_core.tools.tool | adapt
  langchain | argument langgraph.graph.StateGraph().add_node 1 | adapt
  langchain | method _run of langchain_core.tools.BaseTool | stop
  langchain | method _arun of langchain_core.tools.BaseTool | pass
  mcp | decorator mcp.server.fastmcp.FastMCP().tool() | pass
  jinja | decorator jinja2.pass_context | stop
  jinja | argument jinja2.Environment().filters.update 0 | stop
  socketio | decorator socketio.Server().event | stop
  socketio | decorator socketio.AsyncServer().event | pass
  socketio | method on_connect of socketio.Namespace | stop
  socketio | method on_connect of socketio.AsyncNamespace | pass
  watchdog | method on_created of watchdog.events.FileSystemEventHandler | stop
  logging | method emit of logging.Handler | stop
  logging | method filter of logging.Filter | stop
  doc | argument loguru.logger.add 0 | pass
  gui | argument tkinter.Button command= | stop
  gui | argument *.clicked.connect 0 | stop
  doc | method lambda_handler | stop
`);

/** What must stay quiet: no row of this shelf is about it. */
const QUIET = [
  "method load",
  "method get",
  "method get of app.Repository",
  "method run of app.Job",
  "method clean of app.Form",
  "method parse of app.Parser",
  "method emit of app.Bus",
  "decorator app.task",
  "decorator *.task",
  "decorator *.get()",
  "decorator pytest.mark.parametrize()",
  "argument app.load 0",
  "argument starlette.concurrency.run_in_threadpool 1",
  "argument fastapi.BackgroundTasks().add_task 1",
  "argument pytest.raises 0",
  "argument apscheduler.schedulers.asyncio.AsyncIOScheduler().add_job trigger=",
];

const STATED = EXPECTED.filter(({ does }) => !does.startsWith("-"));

Deno.test("The rows about frameworks give every expected outcome, by one row each", () => {
  const found = STATED.map((expected) => {
    const rows = rowsAbout("frameworks", expected.does);
    const { outcome, to } = rows[0]?.row ?? { outcome: "none", to: undefined };
    return { ...expected, outcome, to: to ?? null, rows: rows.length };
  });
  assertEquals(found, STATED.map((expected) => ({ ...expected, rows: 1 })));
});

Deno.test("Every row about frameworks is expected", () => {
  const expected = new Set(STATED.flatMap(({ does }) => rowsAbout("frameworks", does)));
  const idle = barriers.filter((listed) => !expected.has(listed));
  assertEquals(idle.map(({ id }) => id), []);
});

Deno.test("All 75 entry points of the facts are spoken for", () => {
  assertEquals(new Set(EXPECTED.map(({ fact }) => fact).filter((fact) => fact !== "doc")).size, 75);
});

Deno.test("The rows about frameworks stay quiet on what only looks alike", () => {
  assertEquals(QUIET.filter((does) => rowsAbout("frameworks", does).length > 0), []);
});

Deno.test("Where the facts say that each call has an event loop of its own, the row says it", () => {
  const perCall = [
    "decorator flask.Flask().route()",
    "argument django.urls.path 1",
    "argument rq.Queue().enqueue 0",
    "argument fastapi.testclient.TestClient 0",
    "decorator pytest.mark.asyncio",
    "decorator dagster.op",
    "decorator dash.Dash().callback()",
  ];
  const process = [
    "decorator fastapi.FastAPI().get()",
    "decorator quart.Quart().route()",
    "decorator dramatiq.actor",
    "argument arq.cron 0",
    "method get of tornado.web.RequestHandler",
  ];
  const loops = [...perCall, ...process].map((does) => rowsAbout("frameworks", does)[0]?.row.loop);
  assertEquals(loops, [
    ...perCall.map(() => "call" as const),
    ...process.map(() => "process" as const),
  ]);
});

Deno.test("Every row about frameworks is well formed", () => {
  assertEquals(
    barriers.flatMap(({ id, row }) => faults(row).map((fault) => `${id}: ${fault}`)),
    [],
  );
});

Deno.test("The ids of the rows about frameworks are unique and name their file", async () => {
  const ids = barriers.map(({ id }) => id);
  assertEquals(new Set(ids).size, ids.length);
  for (const file of FILES) {
    const { barriers: own = {} } = await import(`./${file}.ts`) as {
      readonly barriers?: Readonly<Record<string, unknown>>;
    };
    assertEquals(Object.keys(own).filter((id) => id.split(".")[1] !== file), []);
  }
});

Deno.test("mod.ts takes the rows of every file about frameworks, in alphabetical order", () => {
  const text = Deno.readTextFileSync(new URL("mod.ts", import.meta.url));
  const imports = text.matchAll(/^import \* as \w+ from "\.\/(\w+)\.ts";$/gm);
  assertEquals(Array.from(imports, ([, file = ""]) => file), FILES);
});

Deno.test("No decorator and no argument belongs to two rows of both shelves", () => {
  const seen = new Map<string, string>();
  const doubled: string[] = [];
  for (const { id, row: { on } } of [...python, ...barriers]) {
    const keys = "decorator" in on
      ? on.decorator.map((path) => `@${path}`)
      : "argument" in on
      ? on.argument.map((path) => `${path} ${on.position ?? ""} ${on.name ?? ""}`)
      : [];
    for (const key of keys) {
      const other = seen.get(key);
      if (other !== undefined) doubled.push(`${key}: ${other}, ${id}`);
      seen.set(key, id);
    }
  }
  assertEquals(doubled, []);
});

Deno.test("A row that holds over another names one that exists", () => {
  const ids = new Set([...python, ...barriers].map(({ id }) => id));
  const lost = [...python, ...barriers].flatMap(({ row }) => row.over ?? []).filter((id) =>
    !ids.has(id)
  );
  assertEquals(lost, []);
});

Deno.test("No callable of a framework has two passages", () => {
  assertEquals(passageFaults(passages), []);
});

Deno.test("The channels hold the ways that the design names", () => {
  const bags = channels.flatMap((channel) => channel.via === "bag" ? channel.paths : []);
  const expected = [
    "fastapi.FastAPI().state",
    "fastapi.Request().app.state",
    "fastapi.Request().state",
    "starlette.requests.Request().app",
    "flask.g",
    "flask.current_app",
    "flask.current_app.config",
    "flask.current_app.extensions",
    "sanic.Sanic().ctx",
    "aiohttp.web.Application()",
    "aiohttp.web.Request().app",
    "tornado.web.RequestHandler().settings",
    "tornado.web.RequestHandler().application",
    "telegram.ext.CallbackContext().bot_data",
    "arq.worker.Worker().ctx",
  ];
  assertEquals(expected.filter((path) => !bags.includes(path)), []);
  const held = channels.flatMap((channel) =>
    channel.via === "member"
      ? channel.paths.map((path) => [path, channel.kind, channel.dialect].join(" "))
      : []
  );
  assertEquals(
    held.filter((line) => line.startsWith("flask_pymongo.PyMongo()")).sort(),
    ["flask_pymongo.PyMongo().cx client pymongo", "flask_pymongo.PyMongo().db database pymongo"],
  );
  assertEquals(new Set(held).size, held.length);
  const injected = channels.flatMap((channel) => channel.via === "default" ? channel.callee : []);
  assertEquals(
    ["fastapi.Depends", "fastapi.Security", "fast_depends.Depends", "taskiq.TaskiqDepends"].filter((
      path,
    ) => !injected.includes(path)),
    [],
  );
});

Deno.test("No path stands in a bag twice, and none in two bags read the same way", () => {
  const seen = new Map<string, number>();
  const doubled: string[] = [];
  channels.forEach((channel, at) => {
    if (channel.via !== "bag") return;
    for (const path of channel.paths) {
      for (const access of channel.access === "both" ? ["attribute", "item"] : [channel.access]) {
        const key = `${path} ${access}`;
        if (seen.has(key)) doubled.push(key);
        seen.set(key, at);
      }
    }
  });
  assertEquals(doubled, []);
});
