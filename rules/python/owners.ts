/** Nothing comes in; the spellings of Python's own classes that rows share go out. */

/** Where code finds an event loop. */
export const LOOPS: readonly string[] = [
  "asyncio.AbstractEventLoop()",
  "asyncio.BaseEventLoop()",
  "asyncio.SelectorEventLoop()",
  "asyncio.ProactorEventLoop()",
  "asyncio.events.AbstractEventLoop()",
  "asyncio.get_event_loop()",
  "asyncio.get_running_loop()",
  "asyncio.new_event_loop()",
  "asyncio.events.get_event_loop()",
  "asyncio.events.get_running_loop()",
  "asyncio.events.new_event_loop()",
  "asyncio.get_event_loop_policy().get_event_loop()",
  "asyncio.get_event_loop_policy().new_event_loop()",
  "asyncio.Runner().get_loop()",
  "uvloop.new_event_loop()",
];

/** Tests whose base class runs no coroutine. */
export const TEST_CASES: readonly string[] = ["unittest.TestCase", "unittest.case.TestCase"];

/** Tests whose base class runs each test in an event loop of its own. */
export const ASYNC_TEST_CASES: readonly string[] = [
  "unittest.IsolatedAsyncioTestCase",
  "unittest.async_case.IsolatedAsyncioTestCase",
];

/** Instances of all of these. */
export const TESTS: readonly string[] = [...TEST_CASES, ...ASYNC_TEST_CASES].map((path) =>
  `${path}()`
);

/** Pools whose functions run in a thread of the same process. */
export const THREAD_POOLS: readonly string[] = [
  "concurrent.futures.Executor()",
  "concurrent.futures.ThreadPoolExecutor()",
  "concurrent.futures.thread.ThreadPoolExecutor()",
  "concurrent.futures._base.Executor()",
];

/** Pools whose functions run in another process. */
export const PROCESS_POOLS: readonly string[] = [
  "concurrent.futures.ProcessPoolExecutor()",
  "concurrent.futures.process.ProcessPoolExecutor()",
];

/** Pools with `apply`, `map`, `starmap` and their asynchronous twins. */
export const POOLS: readonly string[] = [
  "multiprocessing.Pool()",
  "multiprocessing.pool.Pool()",
  "multiprocessing.pool.ThreadPool()",
  "multiprocessing.dummy.Pool()",
  "multiprocessing.get_context().Pool()",
  "multiprocess.Pool()",
];

/** Stacks of context managers. */
export const EXIT_STACKS: readonly string[] = [
  "contextlib.ExitStack()",
  "contextlib.AsyncExitStack()",
];

/** Mocks that are called as plain functions. */
export const MOCKS: readonly string[] = [
  "unittest.mock.Mock",
  "unittest.mock.MagicMock",
  "unittest.mock.NonCallableMock",
  "unittest.mock.NonCallableMagicMock",
  "mock.Mock",
  "mock.MagicMock",
];

/** Every way to patch, as it is called. */
export const PATCHES: readonly string[] = [
  "unittest.mock.patch",
  "unittest.mock.patch.object",
  "unittest.mock.patch.multiple",
  "unittest.mock.patch.dict",
  "mock.patch",
  "mock.patch.object",
  "mock.patch.multiple",
  "mock.patch.dict",
];
