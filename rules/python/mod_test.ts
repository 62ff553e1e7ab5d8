/** Holds the rows about Python against what the facts say happens when each construct becomes async. */
import { assertEquals } from "@std/assert";
import { expectations, faults, passageFaults, rowsAbout } from "../../lib/testing/expectations.ts";
import { barriers, passages } from "./mod.ts";

/**
 * By hand, from section 1 of the facts (its id first) and from Python's documentation (`doc`).
 * `-`: no row can stand for it, and why.
 */
const EXPECTED = expectations(`
  init | method __init__ | stop
  new | method __new__ | stop
  del | method __del__ | stop
  getitem | method __getitem__ | stop
  setitem | method __setitem__ | stop
  setitem | method __delitem__ | stop
  setitem | method __setattr__ | stop
  setitem | method __iadd__ | stop
  setitem | decorator builtins.property().setter | stop
  setitem | decorator *.deleter | stop
  len | method __len__ | stop
  len | method __bool__ | stop
  len | method __str__ | stop
  len | method __format__ | stop
  len | method __hash__ | stop
  eq | method __eq__ | stop
  eq | method __lt__ | stop
  eq | method __contains__ | stop
  eq | method __instancecheck__ | stop
  doc | method __add__ | stop
  doc | method __radd__ | stop
  iter | method __iter__ | adapt → __aiter__
  next | method __next__ | adapt → __anext__
  aiter | method __aiter__ | stop
  doc | method __await__ | stop
  doc | method __anext__ | pass
  enter | method __enter__ | adapt → __aenter__
  exit | method __exit__ | adapt → __aexit__
  doc | method __aexit__ | pass
  withmix | - the keyword of each use is the checker's
  call | method __call__ | pass
  getattr | method __getattr__ | stop
  property | decorator builtins.property | adapt
  cached | decorator functools.cached_property | adapt
  cached | decorator functools.lru_cache() | adapt
  cached | decorator functools.cache | adapt
  contextmanager | decorator contextlib.contextmanager | adapt → contextlib.asynccontextmanager
  doc | decorator contextlib.asynccontextmanager | pass
  cmdecor | decorator contextlib.contextmanager()() | adapt
  gen | - a colour of its own, not an edge
  genret | - a colour of its own, not an edge
  yieldfrom | - a colour of its own, not an edge
  lambda | position lambda | stop
  comp | - legal where the def is async
  compnest | - legal from 3.11 on
  genexp | - the checker's: it is about the expression
  genexpfirst | - legal where the def is async
  defaults | position default | stop
  defaults | position decorator | stop
  classbody | position class-body | stop
  module | position module | stop
  annot | - no call of a driver stands there
  decorator | - the project's own decorators are the colour stage's
  doc | decorator functools.wraps() | pass
  doc | decorator builtins.staticmethod | pass
  doc | decorator builtins.classmethod | pass
  doc | decorator abc.abstractmethod | pass
  doc | decorator functools.singledispatch | pass
  doc | decorator types.coroutine | adapt
  sortkey | argument builtins.sorted key= | stop
  sortkey | argument builtins.min key= | stop
  sortkey | argument builtins.max key= | stop
  sortkey | argument builtins.list().sort key= | stop
  doc | argument functools.cmp_to_key 0 | stop
  filter | argument builtins.filter 0 | adapt
  filter | argument itertools.takewhile 0 | adapt
  filter | argument itertools.groupby key= | stop
  map | argument builtins.map 0 | adapt
  map | argument itertools.starmap 0 | adapt
  map | argument functools.reduce 0 | adapt
  map | argument itertools.accumulate 1 | adapt
  map | argument collections.defaultdict 0 | stop
  doc | argument builtins.iter 0 | adapt
  doc | argument re.sub 1 | stop
  doc | argument json.dumps default= | stop
  doc | method default of json.JSONEncoder | stop
  doc | argument timeit.timeit 0 | adapt
  doc | argument contextvars.copy_context().run 0 | adapt
  partial | argument functools.partial 0 | pass
  super | - await it, and the parent is in the group
  override | - the group changes together
  dataclass | argument dataclasses.field default_factory= | stop
  dataclass | argument attrs.field factory= | stop
  dataclass | method __post_init__ | stop
  enum | method _missing_ of enum.Enum | stop
  meta | method __init_subclass__ | stop
  meta | method __set_name__ | stop
  doc | method __getstate__ | stop
  recursion | - the colour stage's
  main | argument asyncio.run 0 | pass
  main | argument *.run_until_complete 0 | pass
  nested | argument asyncio.get_event_loop().run_until_complete 0 | pass
  doc | argument anyio.run 0 | pass
  doc | argument asgiref.sync.async_to_sync 0 | pass
  doc | decorator asgiref.sync.async_to_sync | pass
  doc | argument asgiref.sync.sync_to_async 0 | unwrap
  doc | decorator asgiref.sync.sync_to_async | unwrap
  doc | argument trio.run 0 | stop
  blocks | - legal where the def is async
  precedence | - the edit's parentheses
  lock | - about two statements, not about a function
  tls | - about an object, not about a function
  sleep | - no driver call
  getloop | - no driver call
  threads | argument asyncio.to_thread 0 | unwrap
  threads | argument asyncio.get_running_loop().run_in_executor 1 | unwrap
  threads | argument *.run_in_executor 1 | unwrap
  threads | argument anyio.to_thread.run_sync 0 | unwrap
  threads | argument concurrent.futures.ThreadPoolExecutor().submit 0 | adapt
  threads | argument concurrent.futures.thread.ThreadPoolExecutor().map 0 | adapt
  threads | argument concurrent.futures.ThreadPoolExecutor initializer= | stop
  fork | argument concurrent.futures.ProcessPoolExecutor().submit 0 | stop
  fork | argument multiprocessing.Pool().map 0 | stop
  thread | argument threading.Thread target= | stop
  thread | argument threading.Timer 1 | stop
  thread | argument threading.Timer function= | stop
  thread | argument multiprocessing.Process target= | stop
  thread | argument _thread.start_new_thread 0 | stop
  thread | method run of threading.Thread | adapt
  doc | argument gevent.spawn 0 | stop
  callbacks | argument signal.signal 1 | stop
  callbacks | argument atexit.register 0 | stop
  callbacks | decorator atexit.register | stop
  callbacks | argument weakref.finalize 1 | stop
  callbacks | argument asyncio.get_running_loop().call_soon 0 | stop
  callbacks | argument *.call_later 1 | stop
  callbacks | argument *.add_done_callback 0 | stop
  callbacks | argument asyncio.get_event_loop().add_signal_handler 1 | stop
  callbacks | argument contextlib.ExitStack().callback 0 | adapt → contextlib.AsyncExitStack.push_async_callback
  callbacks | argument sys.settrace 0 | stop
  enter | argument contextlib.ExitStack().enter_context 0 | adapt → contextlib.AsyncExitStack.enter_async_context
  doc | argument contextlib.ExitStack().push 0 | adapt → contextlib.AsyncExitStack.push_async_exit
  doc | argument contextlib.AsyncExitStack().push_async_callback 0 | pass
  closing | argument contextlib.closing 0 | adapt → contextlib.aclosing
  closing | argument contextlib.aclosing 0 | adapt
  doc | argument asyncio.create_task 0 | pass
  doc | argument asyncio.gather 0 | pass
  doc | argument asyncio.gather 3 | pass
  doc | argument asyncio.wait_for 0 | pass
  doc | argument asyncio.wait 0 | adapt → asyncio.create_task
  doc | argument asyncio.shield 0 | pass
  doc | argument asyncio.TaskGroup().create_task 0 | pass
  doc | argument asyncio.run_coroutine_threadsafe 0 | pass
  jupyter | - the notebook's cells are no module
  value | - the checker's
  overawait | - the checker's
  unittest | method test_orders of unittest.TestCase | adapt → unittest.IsolatedAsyncioTestCase
  unittest | method test_orders of unittest.IsolatedAsyncioTestCase | pass
  unittest | method setUp of unittest.TestCase | adapt → asyncSetUp
  unittest | method setUp of unittest.IsolatedAsyncioTestCase | adapt → asyncSetUp
  unittest | method tearDown of unittest.case.TestCase | adapt → asyncTearDown
  unittest | method setUpClass of unittest.TestCase | stop
  unittest | method tearDownClass of unittest.IsolatedAsyncioTestCase | stop
  doc | method run of unittest.TestCase | stop
  unittest | argument unittest.TestCase().addCleanup 0 | adapt → addAsyncCleanup
  unittest | argument unittest.IsolatedAsyncioTestCase().addAsyncCleanup 0 | pass
  unittest | argument unittest.TestCase().addClassCleanup 0 | stop
  unittest | argument unittest.TestCase().enterContext 0 | adapt → enterAsyncContext
  unittest | argument unittest.TestCase().enterClassContext 0 | stop
  doc | argument unittest.TestCase().assertRaises 1 | adapt
  doc | argument unittest.TestCase().assertRaisesRegex 2 | adapt
  mock | decorator unittest.mock.patch() | pass
  mock | decorator unittest.mock.patch.object() | pass
  mock | argument unittest.mock.MagicMock side_effect= | adapt → unittest.mock.AsyncMock
  mock | argument unittest.mock.Mock wraps= | adapt → unittest.mock.AsyncMock
  doc | argument *.set_defaults func= | stop
  doc | argument argparse.ArgumentParser().add_argument type= | stop
  doc | method __call__ of argparse.Action | stop
  doc | method do_GET of http.server.BaseHTTPRequestHandler | stop
  doc | method do_list of cmd.Cmd | stop
  doc | method read of io.RawIOBase | stop
`);

/** What must stay quiet: no row of this shelf is about it. */
const STATED = EXPECTED.filter(({ does }) => !does.startsWith("-"));

const QUIET = [
  "method load",
  "method setUp",
  "method test_orders of app.Orders",
  "method run of app.Job",
  "method setUpClass of app.Base",
  "decorator app.cached",
  "argument app.load 0",
  "argument asyncio.to_thread 1",
  "argument threading.Thread args=",
  "argument builtins.sorted 0",
  "argument builtins.map 1",
  "argument functools.partial 1",
  "argument asyncio.get_running_loop().run_in_executor 0",
  "argument unittest.TestCase().assertRaises 0",
];

Deno.test("The rows about Python give every expected outcome, by one row each", () => {
  const found = STATED.map((expected) => {
    const rows = rowsAbout("python", expected.does);
    const { outcome, to } = rows[0]?.row ?? { outcome: "none", to: undefined };
    return { ...expected, outcome, to: to ?? null, rows: rows.length };
  });
  assertEquals(
    found,
    STATED.map((expected) => ({
      ...expected,
      rows: 1,
    })),
  );
});

Deno.test("Every row about Python is expected", () => {
  const expected = new Set(STATED.flatMap(({ does }) => rowsAbout("python", does)));
  const idle = barriers.filter((listed) => !expected.has(listed));
  assertEquals(idle.map(({ id }) => id), []);
});

Deno.test("The rows about Python stay quiet on what only looks alike", () => {
  const loud = QUIET.filter((does) => rowsAbout("python", does).length > 0);
  assertEquals(loud, []);
});

Deno.test("Every row about Python is well formed", () => {
  assertEquals(
    barriers.flatMap(({ id, row }) => faults(row).map((fault) => `${id}: ${fault}`)),
    [],
  );
});

Deno.test("The ids of the rows about Python are unique and name their file", async () => {
  const ids = barriers.map(({ id }) => id);
  assertEquals(new Set(ids).size, ids.length);
  const { files, foreign } = await shelf();
  assertEquals(foreign, []);
  assertEquals([...new Set(ids.map((id) => id.split(".")[1] ?? ""))].sort(), files);
});

Deno.test("A row about Python that holds over another names one that exists or stands on another shelf", () => {
  const ids = new Set(barriers.map(({ id }) => id));
  const lost = barriers.flatMap(({ row }) => row.over ?? []).filter((id) =>
    !ids.has(id) && !id.startsWith("frameworks.")
  );
  assertEquals(lost, []);
});

Deno.test("A silent outcome of the facts is said in the row", () => {
  const silent = [
    "method __new__",
    "method __del__",
    "method __setitem__",
    "method __eq__",
    "method __exit__",
    "method __enter__",
    "argument threading.Thread target=",
    "argument atexit.register 0",
    "argument contextlib.closing 0",
    "argument asyncio.to_thread 0",
    "method test_orders of unittest.TestCase",
    "argument builtins.filter 0",
    "argument builtins.map 0",
    "method __post_init__",
  ];
  const mute = silent.filter((does) =>
    rowsAbout("python", does).some(({ row }) => row.silent === undefined)
  );
  assertEquals(mute, []);
});

Deno.test("No callable of Python has two passages", () => {
  assertEquals(passageFaults(passages), []);
});

Deno.test("The passages of Python give what its documentation says", () => {
  const expected: Readonly<Record<string, string>> = {
    "typing.cast": "arg1",
    "copy.deepcopy": "copy:arg0",
    "asyncio.run": "awaited:arg0",
    "asyncio.wait_for": "awaited:arg0",
    "asyncio.gather": "list:args",
    "asyncio.create_task": "future:awaited:arg0",
    "asyncio.to_thread": "call:arg0",
    "*.run_in_executor": "future:call:arg1",
    "concurrent.futures.ThreadPoolExecutor().submit": "future:call:arg0",
    "builtins.map": "list:call:arg0",
    "builtins.sorted": "elements:arg0",
    "builtins.enumerate": "pairs:arg0",
    "builtins.zip": "tuples:args",
    "builtins.list().append": "nothing",
    "builtins.dict().values": "values:receiver",
    "itertools.chain": "elements:args",
    "functools.partial": "partial:arg0",
    "functools.lru_cache()": "arg0",
    "contextlib.contextmanager": "arg0",
    "contextlib.closing": "manager:arg0",
    "contextlib.ExitStack().enter_context": "entered:arg0",
    "types.SimpleNamespace": "keywords",
  };
  const found = Object.keys(expected).map((path) => [
    path,
    passages.find(({ callee }) => callee.includes(path))?.gives ?? "none",
  ]);
  assertEquals(Object.fromEntries(found), expected);
});

async function shelf(): Promise<{ files: readonly string[]; foreign: readonly string[] }> {
  const folder = new URL(".", import.meta.url);
  const aside = new Set(["mod.ts", "mod_test.ts", "owners.ts", "passages.ts", "sinks.ts"]);
  const files: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    if (!aside.has(entry.name)) files.push(entry.name);
  }
  return {
    files: files.filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3)).sort(),
    foreign: files.filter((name) => !name.endsWith(".ts")),
  };
}
