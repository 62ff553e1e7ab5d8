/** Arguments of `deno test` come in; the tests run, without those that need a browser where there is none. */

const NEEDS_BROWSER = "lib/testing/browser_test.ts";

/** Whether a command is there. */
async function isThere(command: string): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(command, {
      args: ["--version"],
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}

const browser = Deno.env.get("CHROMIUM") ?? "chromium";
const found = await isThere(browser);
if (!found) {
  console.error(`No ${browser} found: ${NEEDS_BROWSER} is skipped (CHROMIUM names another one)`);
}
const { code } = await new Deno.Command(Deno.execPath(), {
  args: [
    ...["test", "--quiet", "--allow-read", "--allow-write", "--allow-run", "--allow-env"],
    // What drives the browser asks the machine about itself.
    ...["--allow-sys"],
    ...found ? [] : [`--ignore=${NEEDS_BROWSER}`],
    ...Deno.args,
  ],
}).spawn().status;
Deno.exit(code);
