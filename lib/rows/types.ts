/** The vocabulary of rows: what rules/ says, and lib/ reads. */
import type { Dialect } from "../finding.ts";

// ---------------------------------------------------------------- the drivers' vocabulary

/** The driver classes, named alike in the three dialects. */
export type Kind =
  | "client"
  | "database"
  | "collection"
  | "cursor"
  | "raw_cursor"
  | "command_cursor"
  | "raw_command_cursor"
  | "change_stream"
  | "session"
  | "transaction"
  | "bound_session"
  | "session_options"
  | "transaction_options"
  | "client_encryption"
  | "rewrap_result"
  | "gridfs"
  | "bucket"
  | "grid_in"
  | "grid_out"
  | "grid_out_cursor"
  | "grid_out_iterator"
  /** A module of functions. */
  | "uri_parser";

/**
 * How code does it. What a member needs in a dialect:
 * call: `x.m()`, await: `await x.m()` or, on a member that is read, `await x.m`; read: `x.m`;
 * for / async for, with / async with: on the object; absent: no such member; raises: it exists, and every call raises.
 */
export type Form =
  | "call"
  | "await"
  | "read"
  | "for"
  | "async for"
  | "with"
  | "async with"
  | "absent"
  | "raises";

/** What code does, spelled as Python spells it. `client()` builds, `client.address` reads. */
export type On =
  | `${Kind}.${string}()`
  | `${Kind}.${string}`
  | `${Kind}()`
  | `for ${Kind}`
  | `with ${Kind}`
  | `${Kind}[int]`
  | `${Kind}[slice]`
  | `${Kind}[str]`
  | `next(${Kind})`;

/** One row: what is known about one thing that code does with a driver object. The id of the row is its module's path. */
export interface Member {
  readonly on: On;
  /**
   * What it gives once awaited, entered or iterated, where that is a driver object (or `self`: the object itself);
   * absent: something that is none of ours. `list:grid_out` is a list of them, `first:collection` a tuple that begins with one.
   */
  readonly yields?: Kind | "self" | `list:${Kind}` | `first:${Kind}`;
  readonly pymongo: Form;
  readonly motor: Form;
  readonly async: Form;
  /** The first PyMongo release whose async class has it. */
  readonly since?: string;
  /** Where `async` is absent or raises: what to write instead, with `{x}` for the receiver, `{args}` for the arguments (`{args or {}}`: or `{}` where there are none), `{arg}` for the only one. */
  readonly gone?: string;
  /** `gone` awaits, so the code around it becomes async. */
  readonly awaits?: true;
  /** What setting it was for, and is no more: one clause. */
  readonly set?: string;
  /** Setting an attribute that no row names becomes a call of it. */
  readonly setter?: true;
  /** On `for`: the member that gives all of it as a list. */
  readonly list?: string;
  /** On `for`: the member that gives what foreign code can take in its place; absent: `list`. */
  readonly whole?: string;
  /** On a subscript: the members that begin later and that end sooner. */
  readonly window?: { readonly skip: string; readonly limit: string };
  /** Where it gives the next of many: the exception that says there is none. */
  readonly ends?: Readonly<Record<Dialect, string>>;
  /** What is written instead works in a coroutine only. */
  readonly inside?: "coroutine";
  /** The name alone is evidence (`insert_one`, never `find`). */
  readonly telltale?: true;
  /** The edit is silent if it is forgotten: no exception at run time. One clause on what then happens. */
  readonly silent?: string;
  /** It calls an argument of it, with the object itself as the argument: a transaction's callback. */
  readonly calls?: { readonly arg: number; readonly name: string };
  /** It calls that method of an argument, and does not await it: the `write` of where a file goes. */
  readonly plainly?: { readonly arg: number; readonly name: string; readonly method: string };
  /** More findings on the same use, each with a predicate over the call as it is written. */
  readonly checks?: readonly Check[];
  /** Named in the official migration guide. */
  readonly guide?: true;
  /** Both behaviors in one line, read from the drivers' source. */
  readonly why: string;
  /** The page or symbol that backs the claim. */
  readonly see: string;
}

/** An argument of a call, as a predicate sees it. */
export interface Arg {
  /** null: positional. */
  readonly name: string | null;
  /** As written. */
  readonly text: string;
}

/** A closed vocabulary of changes; see edit/change.ts, whose files word the message. */
export type Change =
  | { readonly do: "drop-arg"; readonly name: string; readonly position?: number }
  | { readonly do: "rename-arg"; readonly name: string; readonly to: string }
  | { readonly do: "name-arg"; readonly position: number; readonly to: string }
  | { readonly do: "write"; readonly text: string }
  | { readonly do: "look"; readonly text: string };

/** A difference that lies in the arguments or the value: `to_list(0)`, `io_loop=`. */
export interface Check {
  readonly when: (args: readonly Arg[]) => boolean;
  /** In which dialects of the receiver it applies. */
  readonly dialects: readonly Dialect[];
  readonly kind: "signature" | "review";
  readonly change: Change;
  readonly why: string;
}

/** A name that users import: `pymongo.MongoClient`. */
export interface Importable {
  /** The dotted path. */
  readonly path: string;
  /** The path in PyMongo Async; null: there is none; the path itself: unchanged. */
  readonly to: string | null;
  readonly dialect: Dialect | null;
  /** Which class it is; null for functions, constants, and classes that are none of ours. */
  readonly kind: Kind | null;
  /** A function that a row is about: the kind and the name of its `on`. */
  readonly member?: { readonly kind: Kind; readonly name: string };
  /** What calling it gives is entered by a plain `with`, in a coroutine too. */
  readonly enters?: "with";
  /** Why there is no counterpart and what to write instead; a note. */
  readonly why?: string;
}

// ---------------------------------------------------------------- the Python ecosystem's vocabulary

/**
 * What stands at the edge of the spread of `async`, as a row. Dotted paths name what a project imports, resolved
 * through its imports: `functools.lru_cache`; `fastapi.FastAPI().get` is the attribute `get` of an instance,
 * `fastapi.FastAPI().get()` what calling that gives. Builtins are `builtins.sorted`. A leading `*.` matches any
 * receiver that could not be traced: `*.run_in_executor`.
 */
export interface Barrier {
  readonly on:
    /**
     * A method of that name; `of`: only in classes below one of these; `yields: false`: only one that yields nothing. A
     * trailing `*` matches a prefix: `test*`.
     */
    | {
      readonly method: readonly string[];
      readonly of?: readonly string[];
      readonly yields?: false;
    }
    /** A function of that name at the top of a module that defines one of these names, too. */
    | { readonly function: readonly string[]; readonly beside: readonly string[] }
    /**
     * A function so decorated; the path as the decorator is written, call included: `click.command()`. `variable`: or
     * one in a module or class in which a variable of that name holds the decorator: `pytestmark`.
     */
    | { readonly decorator: readonly string[]; readonly variable?: string }
    /**
     * A function handed over as this argument of a call of one of these. Neither position nor name: any argument, of
     * those by position from the `first` one on.
     */
    | {
      readonly argument: readonly string[];
      readonly position?: number;
      readonly name?: string;
      readonly first?: number;
    }
    /** Where in the code a call stands: code of these kinds cannot await. */
    | { readonly position: "lambda" | "class-body" | "module" | "default" | "decorator" };
  /**
   * stop: colour ends here and a finding names the choices; adapt: it crosses and one more finding names what changes with it;
   * pass: it crosses; unwrap: the call goes away and the function it wraps is awaited (`asyncio.to_thread(f, x)` → `await f(x)`).
   */
  readonly outcome: "stop" | "adapt" | "pass" | "unwrap";
  /** The finding at a stop or adapt. */
  readonly finding: "barrier" | "entry-point" | "rename" | "rewrite" | "review" | null;
  /** The new name of the method, the decorator or the callee: `asyncSetUp`; a dotted path where an import is needed. */
  readonly to?: string;
  /** The method of the argument that the callee calls, where the argument is an object: `close`, of closing(). */
  readonly calls?: string;
  /** The method of the argument that the callee calls, and that no object of the drivers has: `aclose`. */
  readonly lacks?: string;
  /** Rows, by id, that do not hold where this one matches too: a mark of an async plugin on a test. */
  readonly over?: readonly string[];
  /** A pattern: where a configuration file of the project has it, nothing is left to do. */
  readonly configured?: string;
  /** It is about a client that outlives a call: where each call opens its own, nothing is left to do. */
  readonly outlives?: true;
  /** It awaits what is a coroutine function, and drops the coroutine that a lambda or a plain function gives. */
  readonly detects?: true;
  /** Where one function is so marked, the rows in `over` hold nowhere in the project. */
  readonly everywhere?: true;
  /** What is written instead awaits, so the code around it becomes async. */
  readonly awaits?: true;
  /** What can be written without a person: block: awaited in a `with` of the call; callee: the call as it is, of `to`. */
  readonly edit?: "block" | "callee";
  /**
   * What becomes of what the function returns, of a method or a decorated function: `serialised`: it is made a text or
   * looked at; `awaited`: also what a plain function returns; `dropped`; `passed`: whoever caused the call has it.
   * Absent at a stop: it is looked at.
   */
  readonly returned?: "serialised" | "awaited" | "dropped" | "passed";
  /** What goes wrong without any exception if this is ignored. */
  readonly silent?: string;
  /** What to write instead: the choices, in order; `{name}` is the function that the row is about. */
  readonly write: string;
  /** process: one long-lived event loop; call: a new loop per call, which a shared client does not survive. */
  readonly loop?: "process" | "call";
  readonly why: string;
  readonly see: string;
}

/** A library of the MongoDB ecosystem, as a manifest or an import names it. */
export interface Package {
  /** Normalized as PyPI does: lower case, dashes. */
  readonly name: string;
  /** The modules it is imported as. */
  readonly imports: readonly string[];
  /** goes: remove it; needs: at least `atLeast`; blocks: takes no async client at all; keeps: stays on a sync client of its own; fine: nothing to do. */
  readonly verdict: "goes" | "needs" | "blocks" | "keeps" | "fine";
  readonly atLeast?: string;
  /** Defines members with the drivers' names on objects that are none of the drivers': in files that import it, names are no evidence. */
  readonly shadows?: true;
  /** Members that the asked-for release calls otherwise, of classes below `of`. */
  readonly renames?: readonly { readonly of: string; readonly from: string; readonly to: string }[];
  /** Texts of which one stands in the code where the row is about something; absent: it is about the whole package. */
  readonly where?: readonly string[];
  /** What to do, imperative, one line. */
  readonly write: string;
  readonly why: string;
  readonly see: string;
}

/** Libraries by which code talks to a store or service that is not MongoDB. */
export interface Store {
  /** What a report calls it, as it stands after `talks to`. */
  readonly name: string;
  /** The modules they are imported as. */
  readonly imports: readonly string[];
  /** Their objects have members with the drivers' names: in files that import them, names are no evidence. */
  readonly shadows?: true;
}

// ---------------------------------------------------------------- how values travel through foreign code

/**
 * Which value of a call is meant. `arg0`: the argument at that position, or passed by the name that `params` gives
 * that position; `=key`: passed by that name only; `args`: each positional argument, in order (a starred one: each of
 * its elements); `receiver`: what the method is called on (for `self.enterContext(x)`, self).
 */
export type Operand = "receiver" | "args" | `arg${0 | 1 | 2 | 3}` | `=${string}`;

/**
 * A value made of an operand.
 * `built:c`: an instance of the class that stands there by its name; a parameter, which stands for any, gives nothing;
 * `call:f`: what calling f gives, as `calls` says (await is transparent, so a coroutine function gives what it returns);
 * `awaited:x`: what awaiting x gives; `entered:x`: what `with x as` binds; `element:x`: one element of iterating x;
 * `value:x`: the value of the mapping x at the key `arg0` where that is a literal, else any of its values.
 */
export type Travel =
  | Operand
  | `call:${Operand}`
  | `built:${Operand}`
  | `awaited:${Operand}`
  | `entered:${Operand}`
  | `element:${Operand}`
  | `value:${Operand}`;

/**
 * What a call gives. Read a prefix as "a … of".
 * `list:v`: a container or iterator whose elements are v (`list:args`: the first element is the first argument, …);
 * `elements:x`: a container or iterator with the elements of x (`elements:args`: of all of them, chained), where x is a
 * mapping: its keys; `values:x`, `items:x`: a view of the mapping's values, of its (key, value) pairs;
 * `pairs:x`: an iterator of (number, element of x); `tuples:args`: of tuples, the n-th from the n-th argument;
 * `groups:x`: of (key, iterator of elements of x); `halves:x`: a pair of containers with the elements of x;
 * `copy:x`: another container or mapping with the same content, or x itself where it is none;
 * `future:v`: an object that `await`, `.result()` or `.get()` turns into v;
 * `manager:v`: an object that `with` or `async with` turns into v;
 * `partial:f`: a callable that calls f with the arguments after f put before its own;
 * `keywords`: an object whose attributes, and a mapping whose keys, are the keyword arguments (`SimpleNamespace(db=db)`);
 * `new:p`: an instance of the foreign class at the dotted path p; `nothing`: a value that holds none of the operands.
 */
export type Gives =
  | Travel
  | `list:${Travel}`
  | `elements:${Operand}`
  | `values:${Operand}`
  | `items:${Operand}`
  | `pairs:${Operand}`
  | "tuples:args"
  | `groups:${Operand}`
  | `halves:${Operand}`
  | `copy:${Operand}`
  | `future:${Travel}`
  | `manager:${Travel}`
  | `partial:${Operand}`
  | "keywords"
  | `new:${string}`
  | "nothing";

/**
 * A callable that is none of the project's, and what happens to the values in its hands. A decorator is a call with the
 * function as `arg0`: `functools.lru_cache` for `@lru_cache`, `functools.lru_cache()` for `@lru_cache(maxsize=1)`.
 * Paths are those of `Barrier`.
 */
export interface Passage {
  readonly callee: readonly string[];
  /** The names of the positional parameters in order, where they may be passed by name. */
  readonly params?: readonly string[];
  /** Several: a union, whichever of them is there. */
  readonly gives: Gives | readonly Gives[];
  /** It calls one of its arguments. */
  readonly calls?: {
    readonly callee: Operand;
    /**
     * rest: the arguments after it, by position and name; elements: one element of each argument after it;
     * `args` and `kwargs`: the elements of a tuple and the items of a dict; a list: these values, by position
     * (empty: nothing that can be traced).
     */
    readonly with:
      | "rest"
      | "elements"
      | { readonly args: Operand; readonly kwargs: Operand }
      | readonly Travel[];
  };
  /** It stores something in its receiver or an argument: as one element, each element of it, at the key `arg0`, or the items of it. */
  readonly puts?: {
    readonly into: Operand;
    readonly what: Operand;
    readonly as: "element" | "elements" | "value" | "items";
  };
  readonly why: string;
}

/** A callable that looks at what it is handed, and so cannot be handed a coroutine. Paths are those of `Barrier`. */
export interface Sink {
  readonly callee: readonly string[];
  /** raises: a coroutine is an exception there; goes-on: nothing raises, and what is made of it is wrong. */
  readonly takes: "raises" | "goes-on";
  /** It looks at what containers hold, too. */
  readonly deep?: true;
  readonly why: string;
}

/** A way that a framework carries a value without a call in the project's code. */
export type Channel =
  /**
   * A parameter whose default, or an element of whose `Annotated[…]`, is a call of one of these receives what calling
   * (and awaiting, or the first `yield` of) its first argument gives; without an argument: an instance of the annotation.
   */
  | {
    readonly via: "default";
    readonly callee: readonly string[];
    /** The name of the first parameter. */
    readonly param: string;
    readonly why: string;
  }
  /**
   * A parameter receives what the function of the same name gives, where that function is decorated with one of these.
   * The nearest wins: the class, the module, then conftest.py of its folder, then of each folder above.
   */
  | {
    readonly via: "name";
    readonly decorator: readonly string[];
    /** The argument of the decorator that gives another name than the function's. */
    readonly rename: string;
    /** Who receives: functions so decorated, and functions, methods of classes, so named (a trailing `*` matches a prefix). */
    readonly functions: readonly string[];
    readonly classes: readonly string[];
    /** Callables whose first argument, a literal, names what they give: `request.getfixturevalue("db")`. */
    readonly readers: readonly string[];
    /** The argument of the decorator that lists values, and where the fixture reads one of them: `request.param`. */
    readonly varied: { readonly by: string; readonly read: string };
    /** Decorators with a table of arguments: the names first, the rows then. */
    readonly tables: readonly string[];
    readonly why: string;
  }
  /** A parameter is filled from a mapping of providers that is handed over by this name: `Litestar(dependencies={"db": Provide(f)})`. */
  | {
    readonly via: "mapping";
    readonly callee: readonly string[];
    readonly argument: string;
    /** The mapping's values wrap the function in a call of one of these, or are the function itself. */
    readonly wrapper: readonly string[];
    readonly why: string;
  }
  /**
   * One bag per project: what is stored in an attribute or at a key of one of these paths is read at the same name of any
   * of them. A path that begins with `*.` is only likely.
   */
  | {
    readonly via: "bag";
    readonly paths: readonly string[];
    readonly access: "attribute" | "item" | "both";
    readonly why: string;
    /** A parameter of that name that could not be traced is the bag; only likely. */
    readonly parameters?: readonly string[];
    /**
     * Calls that fill the bag. gives: what the function handed over as `argument` returns or yields is the bag, or a dict
     * of it; is: that argument itself is; keywords: the keyword arguments are its content.
     */
    readonly filled?: {
      readonly callee: readonly string[];
      readonly argument: string | null;
      readonly by: "gives" | "is" | "keywords";
    };
  }
  /** A foreign object whose methods hand itself back: `Application.builder().token("…")`. */
  | {
    readonly via: "builder";
    readonly paths: readonly string[];
    readonly why: string;
  }
  /** An attribute of that foreign object is the global of that name in a project module so named, or in a package so named. */
  | {
    readonly via: "settings";
    readonly path: string;
    readonly modules: readonly string[];
    readonly why: string;
  }
  /** A foreign object has a driver object at this path: `flask_pymongo.PyMongo().db`. */
  | {
    readonly via: "member";
    readonly paths: readonly string[];
    readonly kind: Kind;
    readonly dialect: Dialect;
    readonly why: string;
  }
  /** A function handed over or so decorated receives, at that position, an instance of that path: an aiohttp handler's request. */
  | {
    readonly via: "parameter";
    readonly decorator: readonly string[];
    readonly callee: readonly string[];
    /** Methods so named of classes below `of`. */
    readonly methods?: { readonly of: readonly string[]; readonly names: readonly string[] };
    /** Functions that a class so lists, where its body has one of `beside` too: `functions = [job]`. */
    readonly fields?: { readonly beside: readonly string[]; readonly names: readonly string[] };
    /** After `self`. */
    readonly position: number;
    readonly gives: string;
    readonly why: string;
  };

/** What a call of a library does with event loops. */
export type Loop =
  /** It starts a loop of its own, and everything that it serves runs there. */
  | {
    readonly does: "serves";
    readonly callee: readonly string[];
    readonly why: string;
  }
  /** What it makes runs each request in a loop of its own, until it is entered with `with`. */
  | {
    readonly does: "requests";
    readonly callee: readonly string[];
    readonly why: string;
  }
  /** Its fixtures and tests have loops that live as long as a scope. */
  | {
    readonly does: "scopes";
    /** The decorators of a fixture. */
    readonly fixture: readonly string[];
    /** The decorators of a test, and the variable of a module that holds them. */
    readonly mark: readonly string[];
    readonly marks: string;
    /** The arguments that say how long a fixture, and a loop, lives. */
    readonly scope: string;
    readonly loop: string;
    /** The scope without an argument. */
    readonly shortest: string;
    /** A fixture of that name gives the loop instead. */
    readonly override: string;
    readonly why: string;
  };

// ---------------------------------------------------------------- all that rules/ hands over

/** A row with its id. */
export interface Listed<Row> {
  readonly id: string;
  readonly row: Row;
}

/** What rules/ hands over. */
export interface Rules {
  readonly members: readonly Listed<Member>[];
  readonly importables: readonly Importable[];
  /** Driver modules: `pymongo.collection` → `pymongo.asynchronous.collection`. */
  readonly modules: readonly Importable[];
  /** The kind that a kind inherits from. */
  readonly bases: Readonly<Partial<Record<Kind, Kind>>>;
  /** What an attribute gives that no row names. */
  readonly unknown: Readonly<Partial<Record<Kind, Kind>>>;
  /** Dialects in which a call begins at once and gives a future, where a coroutine begins at its await. */
  readonly eager: ReadonlySet<Dialect>;
  /** Dialects whose package goes away: a name that has no row has no counterpart. */
  readonly leaving: ReadonlySet<Dialect>;
  /** Kinds whose truth value raises, and why that matters. */
  readonly truthless: Readonly<Partial<Record<Kind, string>>>;
  /** The name of the class in each dialect. */
  readonly classes: Readonly<Record<Kind, Readonly<Record<Dialect, string | null>>>>;
  readonly barriers: readonly Listed<Barrier>[];
  readonly passages: readonly Passage[];
  readonly sinks: readonly Sink[];
  readonly channels: readonly Channel[];
  readonly packages: readonly Package[];
  readonly loops: readonly Loop[];
  readonly stores: readonly Store[];
  /** Words in the name of a library that may hand out driver objects, and that no row is about. */
  readonly kin: readonly string[];
  /** The modules of Python's own library. */
  readonly library: ReadonlySet<string>;
}
