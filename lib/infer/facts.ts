/**
 * What inference found out, to be read: the solver is the only one who writes. These are the terms, each with Python.
 *
 * - A **place** is anything that can hold an object: a node, a definition, an attribute of a class, an element of a list.
 *
 *       db = client.shop        # the node `client`, the node `client.shop`, the definition `db`
 *       self.db = db            # the attribute `db` of the class
 *       tables = [db.users]     # the elements of the list made here
 *
 * - A **value** is what a place can hold: a driver object, a class of the project or an instance of it, a function …
 *
 *       MongoClient             # the value "importable: pymongo.MongoClient"
 *       MongoClient()           # the value "driver: client of pymongo"
 *       Store(db)               # the value "instance of Store"
 *
 * - A **fact** says that a place may hold a value. It is certain or likely, and has a **cause**, the fact it follows from.
 *
 *       def names(handle):                # likely: nobody calls names(), but what is read from it is telling
 *           return handle.users.insert_one({})
 *
 * - An **edge** leads from place to place; its **step** says what a value becomes on the way.
 *
 *       users = db.users        # from `db` to `db.users`, step: the attribute users
 *                               # from `db.users` to the definition `users`, a plain edge: nothing changes
 *       users = find(db)        # from `find` to the call, step: what calling it gives
 *
 * - A **flow** (flows/) tells the edges of one way in which objects travel, and a **channel** (channels/) those that
 *   only a framework knows.
 *
 *       def order(db=Depends(get_db)):    # a channel: what get_db returns comes to the parameter
 *           ...
 */
import type { Place, ValueId } from "../ids.ts";
import type { Node } from "../python/ast.ts";
import type { Class, Project, Unit } from "../link/link.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Cause } from "./causes.ts";
import type { ArgPlace, LocalPlace } from "./edges.ts";
import type { Graph } from "./module_edges.ts";
import type { Value } from "./values.ts";

/** 0: certain, 1: likely. */
export type Doubt = 0 | 1;

/** An attribute of a class and its instances, and where its values are held. */
export interface Stored {
  readonly cls: Class;
  readonly name: string;
  readonly place: Place;
}

/** The callable and the arguments of a partial. */
export interface Partial {
  readonly func: Place;
  readonly args: readonly ArgPlace[];
}

/** The facts of a project. */
export interface Facts {
  readonly project: Project;
  readonly shelves: Shelves;
  /** The values, by number. */
  readonly values: { readonly list: readonly Value[] };
  readonly graphs: readonly Graph[];
  readonly partials: ReadonlyMap<Place, Partial>;
  /** The place of a node, or of a flow's own place, of a module. */
  local(unit: Unit, place: LocalPlace): Place;
  /** The module that a place is in, and its number there; null: it is in none. */
  unitAt(place: Place): { readonly unit: Unit; readonly local: LocalPlace } | null;
  /** The place of the definition that a node makes; -1: none. */
  definedAt(unit: Unit, node: Node): Place;
  /** What a place holds, as numbers of values, always in the same order. */
  held(place: Place): readonly ValueId[];
  /** Where all that a container holds comes together. */
  elements(site: Place): Place;
  /** Every attribute that something is stored in. */
  attributes(): Iterable<Stored>;
  doubtOf(place: Place, value: ValueId): Doubt;
  /** What a fact follows from, along the shortest way to where it came in; null: from nothing but the code there. */
  cause(place: Place, value: ValueId): Cause | null;
  /** Was there too much to follow, all in all or in one place? What was found holds. */
  exhausted(): boolean;
}

/** The value behind a number. */
export function valueOf(facts: Facts, value: ValueId): Value {
  return facts.values.list[value]!;
}
