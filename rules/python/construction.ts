/** Nothing comes in; the rows of the methods that build and destroy an object go out. */
import type { Barrier } from "../../lib/rows/types.ts";

const MODEL = "https://docs.python.org/3/reference/datamodel.html#basic-customization";

export default {
  "python.construction.init": {
    on: { method: ["__init__"] },
    outcome: "stop",
    finding: "barrier",
    write:
      "Keep __init__ free of I/O: move the awaits to an async classmethod that builds the object (`await Cls.create()`), or to __aenter__, and edit each place that builds one",
    why: "Python calls __init__ itself and raises TypeError where it returns a coroutine",
    see: MODEL,
  },
  "python.construction.new": {
    on: { method: ["__new__"] },
    outcome: "stop",
    finding: "barrier",
    silent: "Cls() is a coroutine; awaiting it gives the object, and __init__ never ran",
    write:
      "Keep __new__ free of I/O: move the awaits to an async classmethod that builds the object, and edit each place that builds one",
    why: "Python runs __init__ only on what __new__ itself returns",
    see: MODEL,
  },
  "python.construction.del": {
    on: { method: ["__del__"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the body never runs; only a RuntimeWarning tells of it",
    write:
      "Close explicitly: an async close() that the owner awaits, or __aexit__ and `async with`; drop __del__",
    why: "Python drops what __del__ returns",
    see: MODEL,
  },
  "python.construction.post_init": {
    on: { method: ["__post_init__", "__attrs_post_init__", "__attrs_pre_init__"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the hook never runs, and the fields keep the values they had",
    write:
      "Move the awaits to an async classmethod: it loads the values first and builds the object from them",
    why: "The generated __init__ drops what the hook returns",
    see: "https://docs.python.org/3/library/dataclasses.html#post-init-processing",
  },
  "python.construction.default_factory": {
    on: {
      argument: ["dataclasses.field", "attr.ib", "attr.field", "attrs.field", "attr.Factory"],
      name: "default_factory",
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the field holds a coroutine",
    write: "Load the value first, in an async classmethod, and pass it as an argument",
    why: "The generated __init__ stores what the factory returns, without awaiting it",
    see: "https://docs.python.org/3/library/dataclasses.html#default-factory-functions",
  },
  "python.construction.factory": {
    on: {
      argument: ["attr.ib", "attr.field", "attrs.field", "attr.Factory", "attrs.Factory"],
      name: "factory",
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the field holds a coroutine",
    write: "Load the value first, in an async classmethod, and pass it as an argument",
    why: "The generated __init__ stores what the factory returns, without awaiting it",
    see: "https://www.attrs.org/en/stable/init.html#defaults",
  },
  "python.construction.defaultdict": {
    on: { argument: ["collections.defaultdict"], position: 0 },
    outcome: "stop",
    finding: "barrier",
    silent: "the mapping stores a coroutine at each missing key",
    write: "Use a plain dict: `if key not in d: d[key] = await load(key)`",
    why: "defaultdict stores what the factory returns, without awaiting it",
    see: "https://docs.python.org/3/library/collections.html#collections.defaultdict",
  },
  "python.construction.class_hook": {
    on: {
      method: [
        "__init_subclass__",
        "__set_name__",
        "__prepare__",
        "__class_getitem__",
        "__mro_entries__",
        "__subclasshook__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent:
      "the hook never runs; what a metaclass builds is a coroutine under the name of the class",
    write: "Keep the hook free of I/O: load at the start of the program, in an async function",
    why: "Python calls the hook while it builds the class and cannot await it",
    see: "https://docs.python.org/3/reference/datamodel.html#customizing-class-creation",
  },
  "python.construction.enum": {
    on: {
      method: ["_missing_", "_generate_next_value_"],
      of: [
        "enum.Enum",
        "enum.IntEnum",
        "enum.StrEnum",
        "enum.Flag",
        "enum.IntFlag",
        "enum.ReprEnum",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Load before the lookup: an async function that awaits and then returns the member",
    why: "Enum calls the hook itself and raises TypeError where it returns a coroutine",
    see: "https://docs.python.org/3/library/enum.html#supported-sunder-names",
  },
  "python.construction.pickle": {
    on: {
      method: [
        "__copy__",
        "__deepcopy__",
        "__replace__",
        "__reduce__",
        "__reduce_ex__",
        "__getstate__",
        "__setstate__",
        "__getnewargs__",
        "__getnewargs_ex__",
        "__getinitargs__",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the copy is a coroutine, or the state is never restored",
    write: "Keep the hook free of I/O; load after the copy, in an async method",
    why: "copy and pickle call the hook themselves and cannot await it",
    see: "https://docs.python.org/3/library/pickle.html#pickling-class-instances",
  },
} satisfies Readonly<Record<string, Barrier>>;
