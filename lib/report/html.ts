/** A checklist comes in, one page that needs nothing from outside goes out. */
import { type Checklist, TARGET } from "../finding.ts";
import { type Around, pageData } from "./html/data.ts";
import { body } from "./html/page.ts";
import { script } from "./html/script.ts";
import { style } from "./html/style.ts";

/** The page. Its policy lets this one script and this one style sheet in, and nothing from anywhere else. */
export async function html(checklist: Checklist, around: Around = {}): Promise<string> {
  const data = pageData(checklist, around);
  const code = script();
  const sheet = style();
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(code)}'`,
    `style-src '${await hashOf(sheet)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>To ${TARGET}</title>
<style>${sheet}</style>
</head>
<body>
${body(data)}
<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** JSON in which nothing ends the script element or starts a comment in it. */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
