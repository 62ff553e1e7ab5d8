/** Checks the shop of testdata/ as a user does, and holds what is printed against the files beside it. */
import { fromFileUrl } from "@std/path";
import { type Format, parseOptions } from "../options.ts";
import { check } from "../pipeline.ts";
import { report, whole } from "../report/mod.ts";
import { rules } from "../../rules/mod.ts";
import { holdText } from "./shelf.ts";

const SHOP = fromFileUrl(new URL("../../testdata/shop", import.meta.url));

const PRINTED: readonly { readonly format: Format; readonly path: string }[] = [
  { format: "text", path: "shop.txt" },
  { format: "markdown", path: "shop.md" },
  { format: "json", path: "shop.json" },
];

for (const { format, path } of PRINTED) {
  Deno.test(`the shop is printed as ${format} as testdata/${path} says`, async () => {
    const options = parseOptions([SHOP, "--format", format]);
    if ("error" in options) throw new Error(options.error);
    const checked = await check(options.paths, options, rules);
    if ("error" in checked) throw new Error(checked.error);
    const made = await report(checked, options, { color: false });
    if ("error" in made) throw new Error(made.error);
    holdText(path, whole(made));
  });
}
