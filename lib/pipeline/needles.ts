/** The rows in; what the search looks for, and the modules that hand out driver objects, out. */
import type { Needles } from "../demand/search.ts";
import { driversOf } from "../rows/libraries.ts";
import type { Rules } from "../rows/types.ts";

export function needlesOf(rules: Rules): Needles {
  const members = rules.members.flatMap(({ row }) => row.telltale ? [row.on] : []);
  // `patch("app.db.MongoClient")` names a driver's class in a file that imports none
  const classes = rules.importables.flatMap(({ path, kind, dialect }) =>
    kind === "client" || kind !== null && dialect !== null && rules.leaving.has(dialect)
      ? [path]
      : []
  );
  return {
    drivers: [...driversOf(rules)],
    telltales: [
      ...new Set([
        ...members.map((on) => /\.(\w+)/.exec(on)?.[1] ?? on),
        ...classes.map((path) => path.slice(path.lastIndexOf(".") + 1)),
      ]),
    ],
  };
}

/** The modules that hand out driver objects: the drivers themselves, and plug-ins that hold some. */
export function sourcesOf(rules: Rules): readonly string[] {
  const found = [...driversOf(rules)];
  for (const row of rules.channels) {
    // What stands before the class: `airflow.providers.mongo.hooks.mongo.MongoHook().get_conn()`.
    if (row.via === "member") found.push(...row.paths.map((path) => path.replace(/\.[A-Z].*/, "")));
  }
  return [...new Set(found)];
}
