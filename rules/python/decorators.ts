/** Nothing comes in; the rows of Python's own decorators go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";
import { PATCHES } from "./owners.ts";

const FUNCTOOLS = "https://docs.python.org/3/library/functools.html";

export default {
  "python.decorators.property": {
    on: { decorator: ["builtins.property", "abc.abstractproperty", "builtins.property().getter"] },
    outcome: "adapt",
    finding: "review",
    silent: "a read that nobody awaits is true: `if obj.p`, templates and serializers go on",
    write:
      "Make the property {name} an async method, so that each read that was missed fails; or keep it, and await each read (`await obj.{name}`)",
    why: "An async getter gives a coroutine at each read",
    see: "https://docs.python.org/3/library/functions.html#property",
  },
  "python.decorators.setter": {
    on: {
      decorator: [
        "builtins.property().setter",
        "builtins.property().deleter",
        "*.setter",
        "*.deleter",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the assignment finishes and the coroutine is dropped: nothing is stored",
    write:
      "Make the setter of {name} an async method (`await obj.set_{name}(value)`), and edit each assignment",
    why: "An assignment has no place for an await",
    see: "https://docs.python.org/3/library/functions.html#property",
  },
  "python.decorators.cached": {
    on: {
      decorator: [
        "functools.lru_cache",
        "functools.lru_cache()",
        "functools.cache",
        "functools.cached_property",
        "cached_property.cached_property",
        "django.utils.functional.cached_property",
        "werkzeug.utils.cached_property",
        "werkzeug.cached_property",
        "cachetools.cached()",
        "cachetools.cachedmethod()",
        "cachetools.func.lru_cache",
        "cachetools.func.lru_cache()",
        "cachetools.func.ttl_cache",
        "cachetools.func.ttl_cache()",
        "cachetools.func.lfu_cache",
        "cachetools.func.lfu_cache()",
        "diskcache.Cache().memoize()",
        "joblib.Memory().cache",
        "joblib.memory.Memory().cache",
        "flask_caching.Cache().cached()",
        "flask_caching.Cache().memoize()",
        "django.views.decorators.cache.cache_page()",
      ],
    },
    outcome: "adapt",
    finding: "rewrite",
    write:
      "Cache the awaited value: store it in an attribute or a dict after the await, or keep one asyncio.Task per key; an async cache library (async_lru, aiocache) does the same",
    why:
      "The cache keeps the coroutine: the second await raises RuntimeError `cannot reuse already awaited coroutine`",
    see: `${FUNCTOOLS}#functools.lru_cache`,
  },
  "python.decorators.contextmanager": {
    on: { decorator: ["contextlib.contextmanager"] },
    outcome: "adapt",
    finding: "rename",
    to: "contextlib.asynccontextmanager",
    write:
      "@asynccontextmanager, and `async with` at each use; used as a decorator it works from 3.10 on",
    why:
      "contextmanager drives a generator with next(): an async generator raises TypeError at entry",
    see: "https://docs.python.org/3/library/contextlib.html#contextlib.asynccontextmanager",
  },
  "python.decorators.asynccontextmanager": {
    on: {
      decorator: [
        "contextlib.asynccontextmanager",
        "contextlib2.asynccontextmanager",
        "async_generator.asynccontextmanager",
        "async_lru.alru_cache",
        "async_lru.alru_cache()",
        "aiocache.cached()",
        "aiocache.cached",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    why: "It is made for async functions",
    see: "https://docs.python.org/3/library/contextlib.html#contextlib.asynccontextmanager",
  },
  "python.decorators.keeps": {
    on: {
      decorator: [
        "builtins.staticmethod",
        "builtins.classmethod",
        "abc.abstractmethod",
        "abc.abstractclassmethod",
        "abc.abstractstaticmethod",
        "functools.wraps()",
        "functools.singledispatch",
        "functools.singledispatchmethod",
        "functools.singledispatch().register",
        "functools.singledispatch().register()",
        "typing.overload",
        "typing.final",
        "typing.override",
        "typing.no_type_check",
        "typing_extensions.overload",
        "typing_extensions.final",
        "typing_extensions.override",
        "typing_extensions.deprecated()",
        "warnings.deprecated()",
        "unittest.skip()",
        "unittest.skipIf()",
        "unittest.skipUnless()",
        "unittest.expectedFailure",
        ...PATCHES.map((path) => `${path}()`),
        "parameterized.parameterized()",
        "parameterized.parameterized.expand()",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    why: "The decorator hands the function back, or one that returns what the function returns",
    see: `${FUNCTOOLS}#functools.wraps`,
  },
  "python.decorators.coroutine": {
    on: {
      decorator: [
        "asyncio.coroutine",
        "types.coroutine",
        "asyncio.coroutines.coroutine",
      ],
    },
    outcome: "adapt",
    finding: "rewrite",
    write: "Drop the decorator: async def, and `await` instead of `yield from`",
    why: "Generator-based coroutines are gone from asyncio since Python 3.11",
    see: "https://docs.python.org/3/whatsnew/3.11.html#removed",
  },
  "python.decorators.atexit": {
    on: { decorator: ["atexit.register"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing runs at exit",
    write:
      "Close where the program ends: `async with`, `finally` in the async main, or the framework's shutdown hook",
    why: "atexit drops what the function returns, and no event loop runs at exit",
    see: "https://docs.python.org/3/library/atexit.html",
  },
  "python.decorators.context_decorator": {
    on: {
      decorator: [
        "contextlib.contextmanager()()",
        ...paths(["contextlib.ContextDecorator()"], "__call__"),
        "contextlib.suppress()",
      ],
    },
    outcome: "adapt",
    finding: "rewrite",
    silent: "the manager is entered and left before the body runs",
    write: "Enter the manager inside the body: `with` or `async with` as the first statement",
    why: "The wrapper calls the function, gets a coroutine at once and leaves",
    see: "https://docs.python.org/3/library/contextlib.html#contextlib.ContextDecorator",
  },
} satisfies Readonly<Record<string, Barrier>>;
