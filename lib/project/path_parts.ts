/** Names of files with `/` in, their parts out; nothing here asks the disk. */

/** The name relative to a folder that it is below; `.` for the folder itself. */
export function pathOf(file: string, root: string): string {
  if (file === root) return ".";
  return file.slice(root.endsWith("/") ? root.length : root.length + 1);
}

/** Whether a name is a folder, or stands below it. */
export function isBelow(file: string, folder: string): boolean {
  return file === folder || folder === "/" ||
    file.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The name of an entry of a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The name of a file as one writes it in another folder, both absolute: as it is where nothing but the root is above both. */
export function seenFrom(folder: string, file: string): string {
  let common = folder;
  let up = "";
  while (!isBelow(file, common)) {
    if (parentOf(common) === "/" || common === "/") return file;
    common = parentOf(common);
    up += "../";
  }
  const down = pathOf(file, common);
  return up === "" ? down : down === "." ? up.slice(0, -1) : up + down;
}

/** The folder above; of the file system's root, itself. */
export function parentOf(file: string): string {
  const cut = file.lastIndexOf("/");
  return cut <= 0 ? "/" : file.slice(0, cut);
}

/** From the nearest on, up to the file system's root. */
export function parentsOf(file: string): readonly string[] {
  const parents: string[] = [];
  for (let at = file; at !== parentOf(at); at = parentOf(at)) parents.push(parentOf(at));
  return parents;
}
