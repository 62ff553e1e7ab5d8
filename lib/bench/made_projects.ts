/** A folder and sizes come in; made-up projects are written below it: the same every time, for whoever wants to measure. */
import { dirname } from "@std/path";

const SHOP = new URL("../../testdata/shop/", import.meta.url);

/** Writes so many modules of some 12 KB that have nothing to do with a driver, a hundred to a package. */
export function writeIrrelevant(folder: string, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const next = i + 1 < to ? i + 1 : from;
    const lines = [
      `"""Module ${i}."""`,
      "import json",
      "from typing import Any",
      `from package_${Math.floor(next / 100)} import module_${next}`,
      "",
    ];
    for (let f = 0; f < 60; f++) {
      lines.push(
        "",
        `def function_${f}(value: dict[str, Any], limit: int = ${f}) -> str:`,
        `    """Returns the items of a value as JSON, ${f} at most."""`,
        "    rows = [item for item in value.values() if item is not None]",
        "    return json.dumps(rows[:limit], sort_keys=True)",
        "",
      );
    }
    write(`${folder}/package_${Math.floor(i / 100)}/module_${i}.py`, lines.join("\n"));
  }
}

/** Writes the shop of testdata/ so many times, each under a package name of its own. */
export function writeShops(folder: string, times: number): void {
  const files = [...below(SHOP)];
  for (let i = 0; i < times; i++) {
    for (const path of files) {
      const text = Deno.readTextFileSync(new URL(path, SHOP));
      const renamed = path.endsWith(".py") ? text.replace(/\bapp(?=[.\s]\S)/g, `app_${i}`) : text;
      write(
        `${folder}/${
          path.replace(/^app\//, `app_${i}/`).replace(/^(tests|scripts)\//, `$1_${i}/`)
        }`,
        renamed,
      );
    }
  }
}

function* below(folder: URL, prefix = ""): Iterable<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* below(new URL(`${name}/`, folder), `${prefix}${name}/`);
    else if (name.endsWith(".py") || name.endsWith(".toml")) yield prefix + name;
  }
}

function write(file: string, text: string): void {
  Deno.mkdirSync(dirname(file), { recursive: true });
  Deno.writeTextFileSync(file, text);
}

/** Copies a folder's Python files, each also under a new name: twice the project. */
export function writeDouble(from: string, to: string): void {
  for (const copy of ["one", "two"]) {
    const open = [""];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const { name, isDirectory, isFile } of Deno.readDirSync(`${from}/${at}`)) {
        if (isDirectory) open.push(`${at}${name}/`);
        else if (isFile && name.endsWith(".py")) {
          write(`${to}/${copy}/${at}${name}`, Deno.readTextFileSync(`${from}/${at}${name}`));
        }
      }
    }
  }
}
