/** Nothing comes in; methods that a library calls plainly, so that nobody awaits what they give, go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const DROPPED = "the coroutine is dropped: the body never runs";
const TRUE = "a coroutine is true: every update passes";
const FILTERS = ["BaseFilter", "MessageFilter", "UpdateFilter"];
const FILTER = "Fetch before, in a handler that is a coroutine function, and filter on plain data";

export const barriers = {
  "frameworks.hooks.telegram_filter": {
    on: {
      method: ["filter", "check_update"],
      of: paths(["telegram.ext", "telegram.ext.filters"], ...FILTERS),
    },
    outcome: "stop",
    finding: "barrier",
    silent: TRUE,
    write: FILTER,
    loop: "process",
    why: "python-telegram-bot takes the truth of what filter() gives, without awaiting it",
    see: "https://docs.python-telegram-bot.org/en/stable/telegram.ext.filters.html",
  },
  "frameworks.hooks.telebot_filter": {
    on: {
      method: ["check"],
      of: paths(
        ["telebot", "telebot.custom_filters"],
        "SimpleCustomFilter",
        "AdvancedCustomFilter",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: TRUE,
    write: "Derive it from the class in telebot.asyncio_filters; AsyncTeleBot awaits it",
    why: "TeleBot takes the truth of what check() gives, without awaiting it",
    see: "https://pytba.readthedocs.io/en/latest/sync_version/index.html",
  },
  "frameworks.hooks.test_case": {
    on: {
      method: ["setUp", "tearDown", "test*", "setUpClass", "tearDownClass"],
      of: [
        "testtools.TestCase",
        "testtools.testcase.TestCase",
        "flask_testing.TestCase",
        "flask_testing.LiveServerTestCase",
        "flask_testing.utils.TestCase",
        "flask_unittest.ClientTestCase",
        "flask_unittest.AppTestCase",
        "absl.testing.absltest.TestCase",
        "absl.testing.parameterized.TestCase",
        "twisted.trial.unittest.SynchronousTestCase",
        "asynctest.TestCase",
        "pyfakefs.fake_filesystem_unittest.TestCase",
        "zope.testing.unittest.TestCase",
        "oslotest.base.BaseTestCase",
        "tensorflow.test.TestCase",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the test passes without running",
    write:
      "Put unittest.IsolatedAsyncioTestCase in place of its base, or beside it where the runner allows: setUp becomes asyncSetUp",
    loop: "call",
    why: "This test case has a runner of its own, which calls the method and drops the coroutine",
    see: "https://docs.python.org/3/library/unittest.html#unittest.IsolatedAsyncioTestCase",
  },
  "frameworks.hooks.pymongo_migrate": {
    on: { function: ["upgrade", "downgrade"], beside: ["dependencies"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is migrated",
    write: "Leave the migration as it is: pymongo-migrate hands it a database of a MongoClient",
    why: "pymongo-migrate calls upgrade(db) and downgrade(db) and awaits nothing",
    see: "https://github.com/stxnext/pymongo-migrate",
  },
  "frameworks.hooks.migrations": {
    on: {
      method: ["upgrade", "downgrade", "up", "down"],
      of: [
        "mongodb_migrations.base.BaseMigration",
        "mongo_migrate.base_migrate.BaseMigration",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is migrated",
    write: "Leave the migration as it is: the library hands it a database of a MongoClient",
    why: "The library calls the migration and awaits nothing",
    see: "https://github.com/DoubleCiti/mongodb-migrations",
  },
  "frameworks.hooks.sqlalchemy_type": {
    on: {
      method: ["process_bind_param", "process_result_value", "process_literal_param"],
      of: ["sqlalchemy.TypeDecorator", "sqlalchemy.types.TypeDecorator"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the value is a coroutine",
    write: "Fetch before the statement and hand over plain values",
    why: "SQLAlchemy uses what the method gives, without awaiting it",
    see: "https://docs.sqlalchemy.org/en/20/core/custom_types.html",
  },
  "frameworks.hooks.wtforms": {
    on: {
      method: ["validate", "validate_*", "populate_obj", "process", "pre_validate"],
      of: ["wtforms.Form", "wtforms.form.Form", "flask_wtf.FlaskForm", "flask_wtf.form.FlaskForm"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the validation passes without running",
    write: "Fetch before the form is validated",
    why: "WTForms calls its validators and awaits none of them",
    see: "https://wtforms.readthedocs.io/en/stable/forms/",
  },
  "frameworks.hooks.protocol": {
    on: {
      method: [
        "connection_made",
        "connection_lost",
        "data_received",
        "eof_received",
        "datagram_received",
        "error_received",
        "buffer_updated",
        "get_buffer",
      ],
      of: paths(
        ["asyncio", "asyncio.protocols"],
        "Protocol",
        "BaseProtocol",
        "BufferedProtocol",
        "DatagramProtocol",
        "SubprocessProtocol",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write: "Start a task in the callback: asyncio.get_running_loop().create_task(…)",
    loop: "process",
    why: "The event loop calls the methods of a protocol and drops what they give",
    see: "https://docs.python.org/3/library/asyncio-protocol.html",
  },
  "frameworks.hooks.parser": {
    on: {
      method: [
        "handle_*",
        "visit_*",
        "generic_visit",
        "startElement",
        "endElement",
        "characters",
        "unknown_decl",
      ],
      of: [
        "html.parser.HTMLParser",
        "ast.NodeVisitor",
        "ast.NodeTransformer",
        "xml.sax.ContentHandler",
        "xml.sax.handler.ContentHandler",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write: "Collect what is found, and store it after the parser is done",
    why: "The parser calls the method and drops what it gives",
    see: "https://docs.python.org/3/library/html.parser.html",
  },
  "frameworks.hooks.sacred": {
    on: {
      method: [
        "started_event",
        "heartbeat_event",
        "completed_event",
        "interrupted_event",
        "failed_event",
        "resource_event",
        "artifact_event",
        "queued_event",
        "join",
      ],
      of: ["sacred.observers.RunObserver", "sacred.observers.base.RunObserver"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write: "Keep MongoClient in the observer",
    why: "Sacred calls its observers in a thread and drops what they give",
    see: "https://sacred.readthedocs.io/en/stable/observers.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
