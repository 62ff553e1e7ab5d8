/** A folder in, the ignore rules of its repository out: those of the folders above it, and the repository's own, found as git finds them. */
import { type Layer, layered, withoutBlankets } from "./ignores.ts";
import { join, parentsOf } from "./path_parts.ts";
import { reasonOf } from "./reason.ts";

/** Longer ignore files are not read: the longest that people write has some 50,000 characters. */
const LONGEST = 500_000;

/** The rules of the folders above a target, up to its repository; none where it is in no repository. */
export function layersAbove(target: string): Layer | null {
  const above = parentsOf(target);
  const top = [target, ...above].findIndex((folder) => exists(join(folder, ".git")));
  if (top < 0) return null;
  const repository = top === 0 ? target : above[top - 1] ?? target;
  let layer = layerOfRepository(repository);
  for (const folder of above.slice(0, top).reverse()) {
    const read = readLines(join(folder, ".gitignore"));
    if (!("reason" in read)) layer = layered({ base: folder, above: layer }, read.lines);
  }
  return withoutBlankets(layer, target);
}

/** Where we stand, as a patch sees it: the current folder, and the top of the repository that it is in. */
export function standing(): { readonly here: string; readonly repository: string | null } {
  const cwd = Deno.cwd();
  const here = Deno.build.os === "windows" ? cwd.replaceAll("\\", "/") : cwd;
  const repository = [here, ...parentsOf(here)].find((folder) => exists(join(folder, ".git")));
  return { here, repository: repository ?? null };
}

/** What a repository ignores for itself; no rule of a repository around it holds in it. */
export function layerOfRepository(repository: string): Layer | null {
  const folder = commonFolderOf(repository);
  const read = folder === null ? null : readLines(join(folder, "info/exclude"));
  return read === null || "reason" in read
    ? null
    : layered({ base: repository, above: null }, read.lines);
}

/**
 * Where git keeps what all worktrees share. In a linked worktree and in a submodule, `.git` is a file that names the
 * folder, and `commondir` in it names the one behind it.
 */
function commonFolderOf(repository: string): string | null {
  const git = join(repository, ".git");
  const named = readLines(git);
  if ("reason" in named) return git;
  const line = named.lines[0] ?? "";
  if (!line.startsWith("gitdir:")) return null;
  const own = resolved(line.slice("gitdir:".length).trim(), repository);
  const common = readLines(join(own, "commondir"));
  return "reason" in common ? own : resolved((common.lines[0] ?? "").trim(), own);
}

function resolved(name: string, folder: string): string {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) ? name : join(folder, name);
}

/** The lines of an ignore file; git takes none but plain files for one, and so do we. */
export function readLines(
  file: string,
): { readonly lines: readonly string[] } | { readonly reason: string } {
  try {
    if (!mayRead(file)) return { reason: "Cannot read: permission denied" };
    const { isFile, size } = Deno.lstatSync(file);
    if (!isFile) return { reason: "Not read: an ignore file must be a plain file" };
    if (size > LONGEST) {
      return { reason: `Not read: ${size} bytes, the limit of an ignore file is ${LONGEST}` };
    }
    const text = new TextDecoder().decode(Deno.readFileSync(file));
    return { lines: text.replace(/^\ufeff/, "").split(/\r\n|\n/) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Asks only where we may look, so that a narrow `--allow-read` neither prompts nor fails. */
export function exists(file: string): boolean {
  if (!mayRead(file)) return false;
  try {
    Deno.lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

function mayRead(file: string): boolean {
  return Deno.permissions.querySync({ name: "read", path: file }).state === "granted";
}
