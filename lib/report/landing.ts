/** Where a report's files and the current folder stand comes in; the names that a patch gives the files, so that `git apply` finds them, go out. */

/** Folders, absolute, with `/`. */
export interface Ground {
  /** What the paths of the checklist are relative to. */
  readonly root: string;
  /** Where the tool runs, and `git apply` after it. */
  readonly here: string;
  /** The top of the repository that the current folder is in; null: none is in sight. */
  readonly repository: string | null;
}

/** The name of a file in a patch. */
export interface Landing {
  readonly name: string;
  /** Whether the patch begins with `diff --git`. */
  readonly git: boolean;
}

/**
 * Names a file for a patch; null: `git apply` changes nothing there. Names behind `diff --git` count from the top of
 * the repository, wherever git runs; those of a plain patch count from the current folder. Git guesses of a plain one
 * in app/ that `a/app/main.py` means main.py: so it is used only where no repository is in sight, and not for such a name.
 */
export function landingOf({ root, here, repository }: Ground, path: string): Landing | null {
  const file = `${root === "/" ? "" : root}/${path}`;
  const own = below(here, file);
  if (own === null) return null;
  if (repository !== null) return { name: below(repository, file) ?? own, git: true };
  const folders = here.split("/");
  const guessed = folders.some((_, index) => own.startsWith(`${folders.slice(index).join("/")}/`));
  return { name: own, git: guessed };
}

/** The name as it follows from a folder; null: it does not stand below it. */
function below(folder: string, file: string): string | null {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return file.startsWith(start) ? file.slice(start.length) : null;
}

/** The name as git writes it: in quotes, with C's escapes, where it has what a patch could not say otherwise. */
export function quoted(name: string): string {
  // deno-lint-ignore no-control-regex
  if (!/[\x00-\x1f\x7f"\\]/.test(name)) return name;
  // deno-lint-ignore no-control-regex
  const inner = name.replace(/[\x00-\x1f\x7f"\\]/g, (char) => ESCAPES[char] ?? octal(char));
  return `"${inner}"`;
}

const ESCAPES: Readonly<Record<string, string | undefined>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
};

function octal(char: string): string {
  return `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;
}
