/** Nothing comes in; the rows of pytest and other test runners go out. */
import type { Barrier, Channel, Loop, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const PYTEST = "https://docs.pytest.org/en/stable/";
const PLUGIN =
  'Add pytest-asyncio with asyncio_mode = "auto" (or @pytest.mark.asyncio on the test, @pytest_asyncio.fixture on the fixture), or anyio';

/** The plugin takes every coroutine function among tests and fixtures. */
const AUTO = "\\b(?:asyncio|anyio)[_-]mode[\"']?\\s*[=:\\s]\\s*[\"']?auto\\b";

export const barriers = {
  "frameworks.testing.function": {
    on: { method: ["test*"] },
    outcome: "adapt",
    finding: "review",
    returned: "dropped",
    configured: AUTO,
    silent: "before pytest 8.4 the test is skipped with a warning",
    write: `${PLUGIN}; a client of a wider scope needs the same loop_scope as the tests`,
    loop: "call",
    why:
      "pytest runs no coroutine without a plugin; a plugin gives each test an event loop of its own by default",
    see: "https://pytest-asyncio.readthedocs.io/en/stable/concepts.html",
  },
  "frameworks.testing.anyio": {
    on: { decorator: ["pytest.mark.anyio", "pytest.mark.anyio()"], variable: "pytestmark" },
    outcome: "pass",
    finding: null,
    over: ["frameworks.testing.function", "frameworks.testing.fixture"],
    everywhere: true,
    write: "async def; a client of a wider scope needs an anyio_backend of that scope",
    loop: "call",
    why:
      "The plugin runs marked tests, and whatever fixtures they use, also those of @pytest.fixture",
    see: "https://anyio.readthedocs.io/en/stable/testing.html",
  },
  "frameworks.testing.mark": {
    on: {
      decorator: [
        "pytest.mark.asyncio",
        "pytest.mark.asyncio()",
        "pytest.mark.trio",
        "pytest.mark.gen_test",
        "pytest_asyncio.fixture",
        "pytest_asyncio.fixture()",
        "pytest_asyncio.plugin.fixture",
        "pytest_asyncio.plugin.fixture()",
        "pytest.mark.asyncio_cooperative",
      ],
      variable: "pytestmark",
    },
    outcome: "pass",
    finding: null,
    over: ["frameworks.testing.function", "frameworks.testing.fixture"],
    write: "async def; a client of a wider scope needs the same loop_scope as the tests",
    loop: "call",
    why: "The plugin runs the coroutine, by default in an event loop per test",
    see: "https://pytest-asyncio.readthedocs.io/en/stable/concepts.html",
  },
  "frameworks.testing.fixture": {
    on: {
      decorator: [
        "pytest.fixture",
        "pytest.fixture()",
        "_pytest.fixtures.fixture",
        "_pytest.fixtures.fixture()",
        "pytest.yield_fixture",
        "pytest.yield_fixture()",
      ],
    },
    outcome: "adapt",
    finding: "review",
    returned: "passed",
    configured: AUTO,
    to: "pytest_asyncio.fixture",
    write: `@pytest_asyncio.fixture; with asyncio_mode = "auto" @pytest.fixture may stay`,
    loop: "call",
    why:
      "pytest hands the coroutine or the async generator to the test where no plugin runs it; pytest 9 makes that an error",
    see: "https://pytest-asyncio.readthedocs.io/en/stable/reference/decorators/index.html",
  },
  "frameworks.testing.xunit": {
    on: {
      method: [
        "setup_method",
        "teardown_method",
        "setup_class",
        "teardown_class",
        "setup_function",
        "teardown_function",
        "setup_module",
        "teardown_module",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is set up",
    write:
      "An autouse fixture: @pytest_asyncio.fixture(autouse=True), with a yield for the tear-down",
    loop: "call",
    why: "pytest calls it and drops the coroutine; the async plugins do not know it",
    see: `${PYTEST}how-to/xunit_setup.html`,
  },
  "frameworks.testing.hook": {
    on: { method: ["pytest_*"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the hook never runs",
    write:
      "A sync hook: it calls asyncio.run with a client of its own, or MongoClient; or a fixture",
    loop: "call",
    why: "pytest calls a hook and cannot await it",
    see: `${PYTEST}reference/reference.html#hooks`,
  },
  "frameworks.testing.raises": {
    on: { argument: ["pytest.raises", "pytest.warns"], position: 1 },
    outcome: "adapt",
    finding: "rewrite",
    edit: "block",
    write: "`with pytest.raises(E): await f(x)`",
    why: "pytest.raises calls the function, gets a coroutine and sees no exception",
    see: `${PYTEST}how-to/assert.html#assertions-about-expected-exceptions`,
  },
  "frameworks.testing.finalizer": {
    on: {
      argument: [
        "pytest.FixtureRequest().addfinalizer",
        "_pytest.fixtures.FixtureRequest().addfinalizer",
        "*.addfinalizer",
        "*.add_cleanup",
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is cleaned up",
    write: "A fixture that yields, and awaits after the yield",
    loop: "call",
    why: "pytest calls the finalizer and drops the coroutine",
    see: `${PYTEST}how-to/fixtures.html#adding-finalizers-directly`,
  },
  "frameworks.testing.behave": {
    on: { decorator: paths(["behave"], "given()", "when()", "then()", "step()") },
    outcome: "adapt",
    finding: "review",
    write:
      "@async_run_until_complete below the step (behave 1.2.6), with the client in the shared async context",
    loop: "call",
    why: "Plain step decorators run async steps from the 1.2.7 line on",
    see: "https://behave.readthedocs.io/en/stable/api.html#async-support",
  },
  "frameworks.testing.behave_async": {
    on: {
      decorator: [
        "behave.api.async_step.async_run_until_complete",
        "behave.api.async_step.async_run_until_complete()",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "call",
    why: "It runs the step's coroutine to its end",
    see: "behave/api/async_step.py",
  },
  "frameworks.testing.nose": {
    on: {
      decorator: [
        "nose.tools.with_setup()",
        "nose.tools.raises()",
        "nose.tools.timed()",
        "nose2.tools.params()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the test passes without running",
    write: "Move to pytest with an async plugin, or to unittest.IsolatedAsyncioTestCase",
    why: "nose calls the test and drops the coroutine",
    see: "https://docs.nose2.io/en/latest/",
  },
  "frameworks.testing.robot": {
    on: { decorator: ["robot.api.deco.keyword", "robot.api.deco.keyword()"] },
    outcome: "pass",
    finding: null,
    write: "async def, Robot Framework 6.1 or later",
    loop: "process",
    why: "Robot Framework awaits async keywords",
    see:
      "https://robotframework.org/robotframework/latest/RobotFrameworkUserGuide.html#asynchronous-keywords",
  },
  "frameworks.testing.locust": {
    on: {
      decorator: [
        "locust.task",
        "locust.task()",
        ...paths(
          ["locust.events"],
          "test_start.add_listener",
          "test_stop.add_listener",
          "init.add_listener",
        ),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the task measures nothing",
    write: "Keep MongoClient here (gevent)",
    why: "locust runs tasks on gevent and drops the coroutine",
    see: "locust/docs/asyncio.rst",
  },
  "frameworks.testing.locust_user": {
    on: {
      method: ["on_start", "on_stop"],
      of: ["locust.User", "locust.HttpUser", "locust.TaskSet", "locust.FastHttpUser"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped",
    write: "Keep MongoClient here (gevent)",
    why: "locust runs users on gevent and drops the coroutine",
    see: "locust/docs/asyncio.rst",
  },
  "frameworks.testing.hypothesis": {
    on: { decorator: ["hypothesis.given()"] },
    outcome: "adapt",
    finding: "review",
    write:
      "Let the async plugin run the inner test (pytest-asyncio and anyio do), or run it by asyncio.run with a client of its own",
    loop: "call",
    why: "Without a plugin hypothesis fails a test that returns a coroutine",
    see: "https://hypothesis.readthedocs.io/",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const loops: readonly Loop[] = [
  {
    does: "scopes",
    fixture: [
      "pytest_asyncio.fixture",
      "pytest_asyncio.fixture()",
      "pytest_asyncio.plugin.fixture()",
    ],
    mark: ["pytest.mark.asyncio"],
    marks: "pytestmark",
    scope: "scope",
    loop: "loop_scope",
    shortest: "function",
    override: "event_loop",
    why: "Each scope has a loop of its own; a fixture runs in that of its scope",
  },
];

export const channels: readonly Channel[] = [
  {
    via: "name",
    decorator: [
      "pytest.fixture",
      "pytest.fixture()",
      "pytest.yield_fixture",
      "pytest.yield_fixture()",
      "_pytest.fixtures.fixture",
      "_pytest.fixtures.fixture()",
      "pytest_asyncio.fixture",
      "pytest_asyncio.fixture()",
      "pytest_asyncio.plugin.fixture",
      "pytest_asyncio.plugin.fixture()",
    ],
    rename: "name",
    functions: ["test*"],
    classes: ["Test*"],
    readers: [
      "pytest.FixtureRequest().getfixturevalue",
      "_pytest.fixtures.FixtureRequest().getfixturevalue",
      "*.getfixturevalue",
    ],
    varied: { by: "params", read: "request.param" },
    tables: ["pytest.mark.parametrize"],
    why:
      "pytest fills the parameter with what the fixture of that name returns or yields; a project's own fixture hides a built-in one",
  },
  {
    via: "bag",
    paths: ["behave.runner.Context()", "behave.Context()"],
    access: "attribute",
    parameters: ["context"],
    why: "What a hook of the environment stores in the context is read in each step",
  },
  {
    via: "member",
    paths: [
      "testcontainers.mongodb.MongoDbContainer().get_connection_client()",
      "pymongo_inmemory.MongoClient()",
    ],
    kind: "client",
    dialect: "pymongo",
    why: "It builds a MongoClient",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: ["pytest.param"],
    gives: ["arg0", "list:args"],
    why: "It stands for one value, or for a row of them",
  },
  {
    callee: ["pytest.raises", "pytest.warns"],
    gives: "nothing",
    calls: { callee: "arg1", with: "rest" },
    why: "It calls its second argument with those after it",
  },
  {
    callee: [
      "pytest.fixture",
      "pytest.fixture()",
      "pytest_asyncio.fixture",
      "pytest_asyncio.fixture()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
