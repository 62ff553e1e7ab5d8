/**
 * The small typed Python AST that everything after `lower` reads, in the terms of Python's own `ast`.
 * Plain data: every node survives `JSON.stringify`. Offsets are UTF-16 indexes into `Module.text`.
 */

/** What every node has. `id` counts the nodes of one module from 0, parents and children alike. */
export interface Node {
  readonly id: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

interface Expression extends Node {
  /** Stands in parentheses of its own: `(x)`; start and end are those of `x` itself. */
  readonly paren?: true;
}

export interface Name extends Expression {
  readonly type: "Name";
  readonly name: string;
}
export interface Attribute extends Expression {
  readonly type: "Attribute";
  readonly value: Expr;
  readonly attr: string;
  /** Where the attribute's own name starts. */
  readonly attrStart: number;
}
export interface Subscript extends Expression {
  readonly type: "Subscript";
  readonly value: Expr;
  readonly slice: Expr;
}
export interface Call extends Expression {
  readonly type: "Call";
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
  /** Where the opening parenthesis of the arguments stands. */
  readonly argsStart: number;
}
/** `name=value`, or `**value` where `arg` is null. */
export interface Keyword extends Node {
  readonly type: "Keyword";
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Await extends Expression {
  readonly type: "Await";
  readonly value: Expr;
}
/** A literal. `value` of a string is its text with escapes left as written; adjacent strings are joined. */
export interface Constant extends Expression {
  readonly type: "Constant";
  readonly kind: "str" | "bytes" | "number" | "bool" | "none" | "ellipsis";
  /** The text as written for numbers, "True"/"False", "None", "..."; the content for strings. */
  readonly value: string;
}
/** An f-string; `values` are the expressions interpolated in it (format specs included). */
export interface JoinedStr extends Expression {
  readonly type: "JoinedStr";
  readonly values: readonly Expr[];
}
export interface Tuple extends Expression {
  readonly type: "Tuple";
  readonly elts: readonly Expr[];
}
export interface List extends Expression {
  readonly type: "List";
  readonly elts: readonly Expr[];
}
export interface SetExpr extends Expression {
  readonly type: "Set";
  readonly elts: readonly Expr[];
}
/** `{k: v, **other}`; a null key stands before what is unpacked. */
export interface Dict extends Expression {
  readonly type: "Dict";
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface Comprehension extends Node {
  readonly type: "Comprehension";
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: boolean;
  /** Where the `for` keyword stands; start is that of the whole clause, `async` included. */
  readonly forStart: number;
}
export interface Comp extends Expression {
  readonly type: "ListComp" | "SetComp" | "GeneratorExp" | "DictComp";
  /** The element; of a DictComp the key. */
  readonly elt: Expr;
  /** Of a DictComp only. */
  readonly value?: Expr;
  readonly generators: readonly Comprehension[];
}
export interface Lambda extends Expression {
  readonly type: "Lambda";
  readonly params: readonly Param[];
  readonly body: Expr;
}
export interface IfExp extends Expression {
  readonly type: "IfExp";
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface BoolOp extends Expression {
  readonly type: "BoolOp";
  readonly op: "and" | "or";
  /** Two or more, flattened as Python's ast does. */
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Expression {
  readonly type: "NamedExpr";
  readonly target: Name;
  readonly value: Expr;
}
export interface Starred extends Expression {
  readonly type: "Starred";
  readonly value: Expr;
}
export interface Yield extends Expression {
  readonly type: "Yield";
  readonly value: Expr | null;
}
export interface YieldFrom extends Expression {
  readonly type: "YieldFrom";
  readonly value: Expr;
}
export interface BinOp extends Expression {
  readonly type: "BinOp";
  readonly left: Expr;
  readonly op: string;
  readonly right: Expr;
}
export interface UnaryOp extends Expression {
  readonly type: "UnaryOp";
  readonly op: "not" | "-" | "+" | "~";
  readonly operand: Expr;
}
export interface Compare extends Expression {
  readonly type: "Compare";
  readonly left: Expr;
  readonly ops: readonly string[];
  readonly comparators: readonly Expr[];
}
export interface Slice extends Expression {
  readonly type: "Slice";
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}
/** What could not be understood (a syntax error, Python 2); `values` are the expressions found inside. */
export interface Unknown extends Expression {
  readonly type: "Unknown";
  readonly values: readonly Expr[];
}

export type Expr =
  | Name
  | Attribute
  | Subscript
  | Call
  | Await
  | Constant
  | JoinedStr
  | Tuple
  | List
  | SetExpr
  | Dict
  | Comp
  | Lambda
  | IfExp
  | BoolOp
  | NamedExpr
  | Starred
  | Yield
  | YieldFrom
  | BinOp
  | UnaryOp
  | Compare
  | Slice
  | Unknown;

export interface Param extends Node {
  readonly type: "Param";
  readonly name: string;
  readonly kind: "posonly" | "arg" | "vararg" | "kwonly" | "kwarg";
  readonly annotation: Expr | null;
  readonly default: Expr | null;
}

export interface FunctionDef extends Node {
  readonly type: "FunctionDef";
  readonly name: string;
  readonly nameStart: number;
  readonly params: readonly Param[];
  readonly returns: Expr | null;
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
  readonly isAsync: boolean;
  /** start is the `def` keyword, or `async` of an `async def`; decorators stand before it. */
}
export interface ClassDef extends Node {
  readonly type: "ClassDef";
  readonly name: string;
  readonly nameStart: number;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
}
export interface Return extends Node {
  readonly type: "Return";
  readonly value: Expr | null;
}
export interface Delete extends Node {
  readonly type: "Delete";
  readonly targets: readonly Expr[];
}
export interface Assign extends Node {
  readonly type: "Assign";
  /** `a = b = value` has two. */
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface AugAssign extends Node {
  readonly type: "AugAssign";
  readonly target: Expr;
  readonly op: string;
  readonly value: Expr;
}
export interface AnnAssign extends Node {
  readonly type: "AnnAssign";
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
}
export interface For extends Node {
  readonly type: "For";
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
  readonly isAsync: boolean;
}
export interface While extends Node {
  readonly type: "While";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Node {
  readonly type: "If";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  /** An `elif` is an If alone in here, as in Python's ast. */
  readonly orelse: readonly Stmt[];
}
export interface WithItem extends Node {
  readonly type: "WithItem";
  readonly expr: Expr;
  readonly target: Expr | null;
}
export interface With extends Node {
  readonly type: "With";
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
  readonly isAsync: boolean;
}
export interface MatchCase extends Node {
  readonly type: "MatchCase";
  /** The names that the pattern binds. */
  readonly captures: readonly Name[];
  /** The class names and values that the pattern reads: `case MongoClient():`. */
  readonly reads: readonly Expr[];
  /** The indexes in `reads` of the classes of the whole subject: `case Cursor() | list():`. */
  readonly classes: readonly number[];
  /** An object of one of the classes matches, whatever is in it. */
  readonly wholly: boolean;
  /** The index in `captures` of the name of the whole subject: `case Cursor() as rows:`, `case rows:`; null: none. */
  readonly bound: number | null;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}
export interface Match extends Node {
  readonly type: "Match";
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Node {
  readonly type: "Raise";
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
export interface ExceptHandler extends Node {
  readonly type: "ExceptHandler";
  readonly test: Expr | null;
  /** The name after `as`. */
  readonly name: Name | null;
  readonly body: readonly Stmt[];
}
export interface Try extends Node {
  readonly type: "Try";
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Assert extends Node {
  readonly type: "Assert";
  readonly test: Expr;
  readonly msg: Expr | null;
}
/** One `a.b as c` of an import statement; start is that of `a.b`, end that of the whole. */
export interface Alias extends Node {
  readonly type: "Alias";
  /** `*` for a star import. */
  readonly name: string;
  readonly nameEnd: number;
  readonly asname: string | null;
}
export interface Import extends Node {
  readonly type: "Import";
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Node {
  readonly type: "ImportFrom";
  /** Empty for `from . import x`. */
  readonly module: string;
  /** Where the module's text stands, leading dots included. */
  readonly moduleStart: number;
  readonly moduleEnd: number;
  /** How many leading dots. */
  readonly level: number;
  readonly names: readonly Alias[];
}
export interface Scoping extends Node {
  readonly type: "Global" | "Nonlocal";
  readonly names: readonly string[];
}
/** An expression as a statement. */
export interface ExprStmt extends Node {
  readonly type: "Expr";
  readonly value: Expr;
}
export interface Simple extends Node {
  readonly type: "Pass" | "Break" | "Continue";
}
/** A statement that could not be understood; `values` and `body` are what was found inside. */
export interface Broken extends Node {
  readonly type: "Broken";
  readonly values: readonly Expr[];
  readonly body: readonly Stmt[];
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Scoping
  | ExprStmt
  | Simple
  | Broken;

/** A `#` comment. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** One parsed and lowered file. */
export interface Module {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The offset at which each line starts; lines end at LF, CRLF or CR. */
  readonly lines: readonly number[];
  readonly body: readonly Stmt[];
  /** Comments that contain `awaitlist:`, in order. */
  readonly comments: readonly Comment[];
  /** How many node ids were given: all ids are below. */
  readonly nodes: number;
  /** What could not be parsed, first line of each spot. */
  readonly errors: readonly { readonly start: number; readonly reason: string }[];
  /** The names, what defines them, and which definitions reach each use; see bind.ts. */
  readonly bindings: Bindings;
}

/** Where names live: the module, a class body, a function, a lambda, a comprehension. */
export interface Scope {
  readonly id: number;
  readonly kind: "module" | "class" | "function" | "lambda" | "comprehension";
  /** -1 for the module. */
  readonly parent: number;
  /** The id of the FunctionDef, ClassDef, Lambda or Comp; -1 for the module. */
  readonly node: number;
  /** `Repo.totals`; empty for the module. */
  readonly qualname: string;
}

/**
 * One binding of a name: `x = …`, an import, a def, a parameter. A name has as many
 * definitions as there are statements that bind it. `node` is the id of the node that binds:
 * the Name target, the Alias, the FunctionDef, the ClassDef, the Param.
 */
export interface Definition {
  readonly id: number;
  readonly name: string;
  readonly scope: number;
  readonly node: number;
  readonly kind: "name" | "import" | "function" | "class" | "param";
}

export interface Bindings {
  readonly scopes: readonly Scope[];
  readonly definitions: readonly Definition[];
  /**
   * By node id of a Name that is read: ids of the definitions that may reach it. In the same
   * scope flow-sensitively (`cursor = list(cursor)` separates the two), from an enclosing scope all
   * definitions of that scope's variable (at the module level: those too that a `global` elsewhere
   * makes). Absent: the name is not defined in this module (a builtin, a star import).
   */
  readonly reaching: readonly (readonly number[] | undefined)[];
  /** By node id of a FunctionDef, ClassDef, Lambda or Comp: the scope it opens. */
  readonly scopeOf: Readonly<Record<number, number>>;
  /** By name: the module level definitions that hold at the end of the module (all of them for a name with none): what another module imports. */
  readonly exports: Readonly<Record<string, readonly number[]>>;
  /** The definitions of a class body by class node id and name. */
  readonly members: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>>;
  /** The literal `__all__`, if the module has one. */
  readonly all: readonly string[] | null;
}
