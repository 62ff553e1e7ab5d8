/** The grammar's node types in, what each is to us and who lowers it out. */
import type { PythonParser } from "../parse.ts";
import { conditionally, entered, iterated, looped, tried } from "./compound.ts";
import {
  BROKEN,
  EXPRESSION,
  type Grammar,
  type Lowering,
  PART,
  STATEMENT,
  type Statement,
  TOKEN,
  TRIVIA,
} from "./tree_cursor.ts";
import { classDefinition, decorated, functionDefinition, lambda } from "./definitions.ts";
import { comprehension, dictionary, list, set, slice, tuple } from "./displays.ts";
import { attribute, call, genericType, name, subscript } from "./expressions.ts";
import { matched } from "./match.ts";
import { inner, unknown } from "./node.ts";
import {
  awaited,
  binary,
  boolean,
  compare,
  conditional,
  named,
  not,
  parenthesized,
  starred,
  unary,
  yielded,
} from "./operators.ts";
import {
  asserted,
  deleted,
  expressionStatement,
  imported,
  importedFrom,
  python2,
  raised,
  returned,
  scoping,
  simple,
  typeAlias,
} from "./simple.ts";
import { constant, string, strings, typed } from "./strings.ts";

const grammars = new WeakMap<readonly string[], Grammar>();

/** The tables of a parser, made once. */
export function grammarOf({ types }: PythonParser): Grammar {
  const known = grammars.get(types);
  if (known !== undefined) return known;
  const roles = new Uint8Array(0x10000).fill(BROKEN);
  types.forEach((type, id) => roles[id] = roleOf(type));
  const expressions = types.map((type) => EXPRESSIONS.get(type));
  for (const keyword of KEYWORDS) {
    const token = types.indexOf(keyword);
    roles[token] = TOKEN;
    expressions[token] = undefined;
  }
  const grammar = {
    types,
    roles,
    expressions,
    statements: types.map((type) => STATEMENTS.get(type)),
  };
  grammars.set(types, grammar);
  return grammar;
}

/** What the grammar calls a keyword and, under a later id, the expression that begins with it; in a broken spot the keyword stands alone. */
const KEYWORDS: readonly string[] = ["await", "lambda", "type", "yield"];

function roleOf(type: string | undefined): number {
  if (type === undefined) return TOKEN;
  if (EXPRESSIONS.has(type)) return EXPRESSION;
  if (STATEMENTS.has(type)) return STATEMENT;
  if (type === "comment" || type === "line_continuation") return TRIVIA;
  return PARTS.has(type) ? PART : TOKEN;
}

const EXPRESSIONS: ReadonlyMap<string, Lowering> = new Map<string, Lowering>([
  ["identifier", name],
  ["attribute", attribute],
  ["subscript", subscript],
  ["call", call],
  ["await", awaited],
  ["string", string],
  ["concatenated_string", strings],
  ["integer", constant("number")],
  ["float", constant("number")],
  ["true", constant("bool")],
  ["false", constant("bool")],
  ["none", constant("none")],
  ["ellipsis", constant("ellipsis")],
  ["parenthesized_expression", parenthesized],
  ["binary_operator", binary],
  ["union_type", binary],
  ["boolean_operator", boolean],
  ["not_operator", not],
  ["unary_operator", unary],
  ["comparison_operator", compare],
  ["conditional_expression", conditional],
  ["named_expression", named],
  ["lambda", lambda],
  ["list_splat", starred],
  ["list_splat_pattern", starred],
  ["dictionary_splat", starred],
  ["dictionary_splat_pattern", starred],
  ["splat_type", starred],
  ["chevron", starred],
  ["yield", yielded],
  ["tuple", tuple],
  ["tuple_pattern", tuple],
  ["expression_list", tuple],
  ["pattern_list", tuple],
  ["list", list],
  ["list_pattern", list],
  ["set", set],
  ["dictionary", dictionary],
  ["slice", slice],
  ["list_comprehension", comprehension],
  ["set_comprehension", comprehension],
  ["dictionary_comprehension", comprehension],
  ["generator_expression", comprehension],
  ["type", typed],
  ["generic_type", genericType],
  ["member_type", attribute],
  ["constrained_type", unknown],
  ["as_pattern", unknown],
  ["as_pattern_target", inner],
]);

const STATEMENTS: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ["expression_statement", expressionStatement],
  ["return_statement", returned],
  ["delete_statement", deleted],
  ["raise_statement", raised],
  ["assert_statement", asserted],
  ["pass_statement", simple("Pass")],
  ["break_statement", simple("Break")],
  ["continue_statement", simple("Continue")],
  ["global_statement", scoping("Global")],
  ["nonlocal_statement", scoping("Nonlocal")],
  ["import_statement", imported],
  ["import_from_statement", importedFrom],
  ["future_import_statement", importedFrom],
  ["if_statement", conditionally],
  ["while_statement", looped],
  ["for_statement", iterated],
  ["try_statement", tried],
  ["with_statement", entered],
  ["match_statement", matched],
  ["function_definition", (walk) => functionDefinition(walk, [])],
  ["class_definition", (walk) => classDefinition(walk, [])],
  ["decorated_definition", decorated],
  ["type_alias_statement", typeAlias],
  ["print_statement", python2("print statement")],
  ["exec_statement", python2("exec statement")],
]);

/** What holds expressions or statements that are worth finding in a broken spot. */
const PARTS: ReadonlySet<string> = new Set([
  "argument_list",
  "assignment",
  "augmented_assignment",
  "block",
  "case_clause",
  "decorator",
  "default_parameter",
  "elif_clause",
  "else_clause",
  "except_clause",
  "except_group_clause",
  "finally_clause",
  "for_in_clause",
  "format_expression",
  "format_specifier",
  "if_clause",
  "interpolation",
  "keyword_argument",
  "lambda_parameters",
  "module",
  "pair",
  "parameters",
  "type_parameter",
  "typed_default_parameter",
  "typed_parameter",
  "with_clause",
  "with_item",
]);
