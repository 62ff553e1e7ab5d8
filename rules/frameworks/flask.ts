/** Nothing comes in; the rows of Flask go out. */
import type { Barrier, Channel, Passage, Sink } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "flask.Flask()",
  "flask.app.Flask()",
  "flask.Blueprint()",
  "flask.blueprints.Blueprint()",
  "flask_openapi3.OpenAPI()",
  "flask_openapi3.APIBlueprint()",
  "flask_smorest.Blueprint()",
  "apiflask.APIFlask()",
  "apiflask.APIBlueprint()",
];
const WRITE =
  "Keep MongoClient in this application, or move to Quart; if it must be, install flask[async] and open a client per request";

const FLASK_APPS = [
  "flask.Flask()",
  "flask.app.Flask()",
  "flask.current_app",
  "flask.globals.current_app",
];

export const barriers = {
  "frameworks.flask.view": {
    on: {
      decorator: paths(
        APPS,
        "route()",
        "get()",
        "post()",
        "put()",
        "patch()",
        "delete()",
        "before_request",
        "after_request",
        "teardown_request",
        "before_app_request",
        "after_app_request",
        "teardown_app_request",
        "before_first_request",
        "teardown_appcontext",
        "errorhandler()",
        "app_errorhandler()",
        "context_processor",
        "app_context_processor",
      ),
    },
    outcome: "adapt",
    finding: "review",
    returned: "serialised",
    outlives: true,
    write: WRITE,
    loop: "call",
    why:
      "flask[async] runs each call in a new event loop: a shared AsyncMongoClient raises RuntimeError at the second request",
    see: "https://flask.palletsprojects.com/en/stable/async-await/",
  },
  "frameworks.flask.add_url_rule": {
    on: {
      argument: paths(
        APPS,
        "add_url_rule",
        "before_request",
        "after_request",
        "teardown_request",
        "teardown_appcontext",
        "register_error_handler",
      ),
    },
    outcome: "adapt",
    finding: "review",
    write: WRITE,
    loop: "call",
    why:
      "flask[async] runs each call in a new event loop: a shared AsyncMongoClient raises RuntimeError at the second request",
    see: "https://flask.palletsprojects.com/en/stable/async-await/",
  },
  "frameworks.flask.method_view": {
    on: {
      method: ["dispatch_request", "get", "post", "put", "patch", "delete", "head", "options"],
      of: ["flask.views.View", "flask.views.MethodView", "flask_smorest.MethodView"],
    },
    outcome: "adapt",
    finding: "review",
    returned: "serialised",
    outlives: true,
    write: WRITE,
    loop: "call",
    why:
      "flask[async] runs each call in a new event loop: a shared AsyncMongoClient raises RuntimeError at the second request",
    see: "https://flask.palletsprojects.com/en/stable/async-await/",
  },
  "frameworks.flask.restful": {
    on: {
      method: ["get", "post", "put", "patch", "delete", "head", "options", "dispatch_request"],
      of: ["flask_restful.Resource", "flask_restx.Resource", "flask_restplus.Resource"],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient in this application, or move to Quart or another async framework",
    why: "Its dispatch_request takes the coroutine for the response",
    see: "https://flask-restful.readthedocs.io/en/latest/api.html#flask_restful.Resource",
  },
  "frameworks.flask.sync": {
    on: {
      decorator: [
        ...paths(
          APPS,
          "url_value_preprocessor",
          "url_defaults",
          "template_filter()",
          "template_global()",
          "template_test()",
          "app_template_filter()",
          "app_template_global()",
          "shell_context_processor",
        ),
        "flask_login.LoginManager().user_loader",
        "flask_login.LoginManager().request_loader",
        "flask_httpauth.HTTPBasicAuth().verify_password",
        "flask_httpauth.HTTPTokenAuth().verify_token",
        "flask_jwt_extended.JWTManager().user_lookup_loader",
        "flask_jwt_extended.JWTManager().token_in_blocklist_loader",
        "flask_socketio.SocketIO().on()",
        "flask_socketio.SocketIO().event",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped, or printed by the template",
    write: "Keep MongoClient here; or load in the view and hand over plain values",
    why: "Flask calls it without ensure_sync and uses the coroutine as the result",
    see: "https://flask.palletsprojects.com/en/stable/async-await/#limitations",
  },
  "frameworks.flask.cli": {
    on: {
      decorator: paths(
        [...paths(APPS, "cli"), "flask.cli.AppGroup()"],
        "command()",
        "group()",
      ),
    },
    outcome: "stop",
    finding: "entry-point",
    silent: "the command ends with exit code 0, and the body never ran",
    write: "A sync command: it calls `asyncio.run(main())` once, with a client of its own",
    loop: "call",
    why: "The command calls the function and drops the coroutine",
    see: "https://flask.palletsprojects.com/en/stable/cli/#custom-commands",
  },
  "frameworks.flask.cli_decorator": {
    on: { decorator: ["flask.cli.with_appcontext"] },
    outcome: "stop",
    finding: "entry-point",
    silent: "the command ends with exit code 0, and the body never ran",
    write: "A sync command: it calls `asyncio.run(main())` once, with a client of its own",
    loop: "call",
    why: "The command calls the function and drops the coroutine",
    see: "https://flask.palletsprojects.com/en/stable/cli/#custom-commands",
  },
  "frameworks.flask.stream": {
    on: { argument: ["flask.stream_with_context", "flask.Response"], position: 0 },
    outcome: "stop",
    finding: "barrier",
    write: "Load the rows first and stream plain values; or move to Quart",
    why: "A streamed response iterates the generator: an async one is a TypeError",
    see: "https://flask.palletsprojects.com/en/stable/patterns/streaming/",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: ["flask.g", "flask.globals.g"],
    access: "both",
    why:
      "flask.g lives as long as the application context: what one function stores, another reads",
  },
  {
    via: "bag",
    paths: FLASK_APPS,
    access: "attribute",
    why: "current_app is the application: attributes set on it are read there",
  },
  {
    via: "bag",
    paths: [...paths(FLASK_APPS, "config"), "*.app.config"],
    access: "item",
    why: "The configuration is a dict of the application",
  },
  {
    via: "bag",
    paths: [...paths(FLASK_APPS, "extensions"), "*.app.extensions"],
    access: "item",
    why: "Extensions store themselves in a dict of the application",
  },
  {
    via: "member",
    paths: [
      "flask_pymongo.PyMongo().db",
      "flask_pymongo.wrappers.MongoClient().db",
    ],
    kind: "database",
    dialect: "pymongo",
    why: "Flask-PyMongo's db is a database of a MongoClient of its own",
  },
  {
    via: "member",
    paths: [
      "flask_pymongo.PyMongo().cx",
      "flask_pymongo.MongoClient()",
      "flask_pymongo.wrappers.MongoClient()",
    ],
    kind: "client",
    dialect: "pymongo",
    why: "Flask-PyMongo's cx is a MongoClient",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "flask.stream_with_context",
      "flask.copy_current_request_context",
      "flask.cli.with_appcontext",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];

export const sinks: readonly Sink[] = [
  {
    callee: ["flask.jsonify", "flask.json.jsonify", "flask.render_template", "flask.make_response"],
    takes: "raises",
    deep: true,
    why: "It makes a response of what it is handed",
  },
];
