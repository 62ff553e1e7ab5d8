/** Nothing comes in; the rows of the special methods that operators, builtins and statements call go out. */
import type { Barrier } from "../../lib/rows/types.ts";

const MODEL = "https://docs.python.org/3/reference/datamodel.html";

export default {
  "python.special.getitem": {
    on: { method: ["__getitem__", "__missing__", "__reversed__"] },
    outcome: "stop",
    finding: "barrier",
    returned: "passed",
    silent: "`in`, `for` and list() over the object see one coroutine after another, without end",
    write:
      "Give the class an async method with a name (`await obj.get(key)`) and edit each subscript",
    why: "A subscript calls it; `(await obj[key])` would work, iteration and `in` would not",
    see: `${MODEL}#emulating-container-types`,
  },
  "python.special.setitem": {
    on: {
      method: [
        "__setitem__",
        "__delitem__",
        "__setattr__",
        "__delattr__",
        "__set__",
        "__delete__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the statement finishes and the coroutine is dropped: nothing is stored",
    write:
      "Give the class an async method with a name (`await obj.put(key, value)`) and edit each assignment",
    why: "An assignment has no place for an await",
    see: `${MODEL}#object.__setitem__`,
  },
  "python.special.augmented": {
    on: {
      method: [
        "__iadd__",
        "__isub__",
        "__imul__",
        "__imatmul__",
        "__itruediv__",
        "__ifloordiv__",
        "__imod__",
        "__ipow__",
        "__ilshift__",
        "__irshift__",
        "__iand__",
        "__ixor__",
        "__ior__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the name is bound to the coroutine",
    write: "Give the class an async method with a name, and edit each augmented assignment",
    why: "An augmented assignment binds what the method returns and has no place for an await",
    see: `${MODEL}#object.__iadd__`,
  },
  "python.special.operator": {
    on: {
      method: [
        ...["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow"].flatMap(
          (name) => [`__${name}__`, `__r${name}__`],
        ),
        ...["lshift", "rshift", "and", "xor", "or"].flatMap((
          name,
        ) => [`__${name}__`, `__r${name}__`]),
        "__neg__",
        "__pos__",
        "__abs__",
        "__invert__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the result of the operator is a coroutine",
    write: "Give the class an async method with a name, and edit each use of the operator",
    why: "An operator calls it, and a chain of operators goes on with the coroutine",
    see: `${MODEL}#emulating-numeric-types`,
  },
  "python.special.conversion": {
    on: {
      method: [
        "__len__",
        "__length_hint__",
        "__bool__",
        "__str__",
        "__repr__",
        "__bytes__",
        "__format__",
        "__hash__",
        "__int__",
        "__float__",
        "__complex__",
        "__index__",
        "__round__",
        "__trunc__",
        "__floor__",
        "__ceil__",
        "__fspath__",
        "__dir__",
        "__sizeof__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write:
      "Give the class an async method with another name (`await repo.count()`) and edit each len(), bool(), str() and f-string",
    why: "The builtin that calls it checks the type of the result: a coroutine is a TypeError",
    see: `${MODEL}#object.__len__`,
  },
  "python.special.comparison": {
    on: {
      method: [
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__contains__",
        "__instancecheck__",
        "__subclasscheck__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "a coroutine is true: `==`, `in` and isinstance() always answer True",
    write:
      "Fetch first, compare afterwards: an async method with a name (`await repo.has(key)`), and edit each comparison",
    why: "`==`, `<`, `in` and isinstance() take the truth of what it returns",
    see: `${MODEL}#object.__eq__`,
  },
  "python.special.iter": {
    on: { method: ["__iter__"] },
    outcome: "adapt",
    finding: "rename",
    to: "__aiter__",
    write:
      "__aiter__ as a plain def that returns the iterator, or as an async generator (an async def with a yield); each `for` over it becomes `async for`",
    why: "iter() raises TypeError where __iter__ returns a coroutine",
    see: `${MODEL}#asynchronous-iterators`,
  },
  "python.special.next": {
    on: { method: ["__next__"] },
    outcome: "adapt",
    finding: "rename",
    to: "__anext__",
    silent: "each step gives a coroutine and the loop never ends",
    write:
      "async def __anext__, with StopAsyncIteration instead of StopIteration; next(obj) becomes `await anext(obj)` (3.10) or `await obj.__anext__()`",
    why: "`for` takes the coroutine for the element and never sees StopIteration",
    see: `${MODEL}#asynchronous-iterators`,
  },
  "python.special.anext": {
    on: { method: ["__anext__", "__aenter__", "__aexit__"] },
    outcome: "pass",
    finding: null,
    returned: "awaited",
    write: "async def",
    why: "`async for` and `async with` await it",
    see: `${MODEL}#asynchronous-iterators`,
  },
  "python.special.aiter": {
    on: { method: ["__aiter__"], yields: false },
    outcome: "stop",
    finding: "barrier",
    write:
      "Keep __aiter__ a plain def, or make it an async generator (an async def with a yield): move the await to __anext__",
    why: "Python does not await it: a coroutine lacks __anext__ (TypeError)",
    see: `${MODEL}#object.__aiter__`,
  },
  "python.special.await": {
    on: { method: ["__await__"] },
    outcome: "stop",
    finding: "barrier",
    write:
      "Keep __await__ a plain def that returns an iterator: `return self.load().__await__()`, with the calls in `async def load()`",
    why:
      "`await` takes the iterator that it gives: a coroutine, or an async generator, is none (TypeError)",
    see: `${MODEL}#object.__await__`,
  },
  "python.special.enter": {
    on: { method: ["__enter__"] },
    outcome: "adapt",
    finding: "rename",
    to: "__aenter__",
    silent: "the target of `as` is a coroutine",
    write: "async def __aenter__, and `async with` at each use; ExitStack becomes AsyncExitStack",
    why: "`with` binds what __enter__ returns, without awaiting it",
    see: `${MODEL}#asynchronous-context-managers`,
  },
  "python.special.exit": {
    on: { method: ["__exit__"] },
    outcome: "adapt",
    finding: "rename",
    to: "__aexit__",
    silent: "a coroutine is true, so `with` swallows every exception",
    write: "async def __aexit__, and `async with` at each use",
    why: "`with` takes a true result of __exit__ for `exception handled`",
    see: `${MODEL}#asynchronous-context-managers`,
  },
  "python.special.call": {
    on: { method: ["__call__"] },
    outcome: "pass",
    finding: null,
    write:
      "async def __call__; inspect.iscoroutinefunction(obj) is False, so look at how a framework that gets the object detects it",
    why: "`await obj()` works",
    see: `${MODEL}#object.__call__`,
  },
  "python.special.getattr": {
    on: { method: ["__getattr__", "__getattribute__", "__get__"] },
    outcome: "stop",
    finding: "barrier",
    returned: "passed",
    silent: "hasattr() is always True, and an attribute that nobody awaits is true",
    write: "Give the class an async method with a name (`await obj.load(name)`) and edit each read",
    why:
      "Reading an attribute calls it; `(await obj.x)` would work, hasattr() and getattr(…, default) would not",
    see: `${MODEL}#customizing-attribute-access`,
  },
} satisfies Readonly<Record<string, Barrier>>;
