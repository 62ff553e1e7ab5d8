/** Owners and members come in, the dotted path of each member of each owner goes out. */

/** `paths(["fastapi.FastAPI()"], "get()", "post()")` is `fastapi.FastAPI().get()` and `fastapi.FastAPI().post()`. */
export function paths(
  owners: readonly string[],
  ...members: readonly string[]
): readonly string[] {
  return owners.flatMap((owner) => members.map((member) => `${owner}.${member}`));
}
