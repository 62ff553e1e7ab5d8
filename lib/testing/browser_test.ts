/** The page in a real browser: Debian's Chromium, driven by Playwright. Where there is none, `deno task test` leaves this file out. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Checklist, Finding } from "../finding.ts";
import { html } from "../report/html.ts";
import type { Around } from "../report/html/data.ts";
import { finding, listed } from "./findings.ts";

let browser: Browser;

Deno.test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
});

Deno.test.afterAll(() => browser.close());

/** Opens the page of a checklist; what the browser complains about is an error of the test. */
async function opened(
  checklist: Checklist,
  look: (page: Page, complaints: string[]) => Promise<void>,
  around: Around = {},
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    reducedMotion: "reduce",
  });
  try {
    await Deno.writeTextFile(`${folder}/page.html`, await html(checklist, around));
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(`file://${folder}`)) complaints.push(request.url());
    });
    await page.goto(`file://${folder}/page.html`);
    await page.waitForSelector("#burn .bar");
    await look(page, complaints);
    assertEquals(complaints, []);
  } finally {
    await context.close();
    await Deno.remove(folder, { recursive: true });
  }
}

/** A call in a repository, the function around it, and its caller in main: three items that hang together. */
const STORE = finding({
  path: "app/store.py",
  line: 9,
  column: 16,
  fingerprint: "00000000000000a1",
  before: "self.orders.find_one(q)",
  after: "await self.orders.find_one(q)",
  edits: [{ line: 9, column: 16, endLine: 9, endColumn: 16, text: "await " }],
  see: "https://example.org/find_one",
  trail: [{ path: "app/store.py", line: 5, column: 9, text: "self.orders = db.orders" }],
});
const DEF = finding({
  path: "app/store.py",
  line: 8,
  kind: "async-def",
  rule: "async-def",
  fingerprint: "00000000000000a2",
  message: "Make first() async",
  before: "def first(self, q):",
  after: "async def first(self, q):",
  edits: [{ line: 8, column: 1, endLine: 8, endColumn: 1, text: "async " }],
  trail: [
    { path: "app/store.py", line: 8, column: 5, text: "Store.first must be async" },
    { path: "app/store.py", line: 9, column: 16, text: "awaits collection.find_one" },
  ],
});
const MAIN = finding({
  path: "main.py",
  line: 3,
  kind: "barrier",
  rule: "python.special.len",
  confidence: "likely",
  fingerprint: "00000000000000a3",
  message: "Write a method beside it",
  before: "def __len__(self):",
  after: null,
});
const REVIEW = finding({
  path: "tests/test_main.py",
  kind: "review",
  rule: "loops.thread",
  confidence: "review",
  fingerprint: "00000000000000a4",
  message: "Open a client of its own there",
  after: null,
});
const SMALL = listed([STORE, DEF, MAIN, REVIEW], [
  { path: "old.py", line: 7, reason: "Cannot parse: print", matters: true },
]);

Deno.test("page: heaps, folders with owners, filters, rules and what is not read are there", async () => {
  await opened(SMALL, async (page) => {
    assertEquals(await page.locator(".heap b").allTextContents(), ["0 %", "2", "1", "1"]);
    assertEquals(await page.locator("#tree .name").allTextContents(), [
      "app/",
      "store.py",
      "tests/",
      "test_main.py",
      "main.py",
    ]);
    assertEquals(await page.locator("#tree .owner").allTextContents(), ["@api"]);
    assertEquals(await page.locator(".rule summary code").count(), 4);
    assertStringIncludes(await page.textContent("#unread-list") ?? "", "old.py:7");
    assertEquals(await page.textContent("#shown"), "4 items");
    await page.getByLabel("Kind", { exact: true }).selectOption("async-def");
    assertEquals(await page.textContent("#shown"), "1 of 4 items");
    await page.keyboard.press("Escape");
    await page.locator("#tree button", { hasText: "tests/" }).first().click();
    await page.locator("#list .item").waitFor();
    assertEquals(await page.textContent("#shown"), "1 of 4 items");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("find_one store");
    await page.locator("#shown", { hasText: "1 of 4" }).waitFor();
  }, { owners: (path) => path.startsWith("app/") ? ["@api"] : [] });
});

Deno.test("page: an item shows before, after, reason and trail, and a hop leads to its item", async () => {
  await opened(SMALL, async (page) => {
    const def = page.locator("#i-00000000000000a2");
    await def.locator("summary").click();
    await def.locator(".body").waitFor();
    assertEquals(await def.locator(".code.old code").allTextContents(), ["def first(self, q):"]);
    assertEquals(await def.locator(".code.new code").allTextContents(), [
      "async def first(self, q):",
    ]);
    await def.locator(".trail button").nth(1).click();
    const store = page.locator("#i-00000000000000a1");
    await store.locator(".body").waitFor();
    assertEquals(await store.locator("details").getAttribute("open"), "");
    assertStringIncludes(await store.textContent() ?? "", "The call became a coroutine");
    assertEquals(
      await store.locator(".see a").getAttribute("href"),
      "https://example.org/find_one",
    );
    assertEquals(
      await page.locator("#drawing .dot text").allTextContents(),
      ["collection.find_one", "first"],
    );
    assertEquals(await page.locator("#drawing .line").count(), 1);
  });
});

Deno.test("page: a card for each pull request has its command, and chooses its items", async () => {
  const alone = listed([{ ...STORE, group: 1 }, { ...REVIEW, group: 2 }]);
  const [first] = alone.plan;
  assert(first !== undefined);
  const second = { ...first, group: 2, command: "awaitlist --group 2 <b>" };
  const checklist = { ...alone, plan: [first, second] };
  await opened(checklist, async (page) => {
    assertEquals(await page.locator(".card").count(), checklist.plan.length);
    assertEquals(
      await page.locator(".command code").allTextContents(),
      checklist.plan.map(({ command }) => command),
    );
    await page.locator(".command button").first().click();
    await page.locator("#status", { hasText: `Copied: ${first.command}` }).waitFor();
    await page.locator(".card .link").nth(1).click();
    assertEquals(await page.textContent("#shown"), "1 of 2 items");
    await page.locator("#graph-of", { hasText: "pull request 2" }).waitFor({ state: "attached" });
  });
});

Deno.test("page: boxes are remembered by fingerprint, and the bar follows them", async () => {
  await opened(SMALL, async (page) => {
    await page.locator("#i-00000000000000a1 > input").click();
    assertEquals(await page.locator(".heap b").first().textContent(), "25 %");
    await page.reload();
    await page.waitForSelector(".item.done");
    assertEquals(await page.locator(".item.done").count(), 1);
    assertEquals(await page.locator("#i-00000000000000a1 > input").isChecked(), true);
    assertMatch(
      await page.locator(".bar").getAttribute("aria-label") ?? "",
      /^25 % done: 1 done, 1 mechanical, 1 by hand, 1 to decide$/,
    );
  });
});

Deno.test("page: the keyboard goes through the items, opens and ticks them", async () => {
  await opened(SMALL, async (page) => {
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    assertEquals(await page.locator(".item.done").getAttribute("id"), "i-00000000000000a1");
    await page.keyboard.press("Enter");
    await page.locator("#list .body").waitFor();
    assertEquals(await page.locator("#list details[open]").count(), 1);
    // Each control has a name for a screen reader
    for (const control of await page.locator("button, input, select, [role=img], nav").all()) {
      const name = await control.getAttribute("aria-label") ?? await control.textContent() ?? "";
      assert(name.trim() !== "", await control.evaluate((one) => one.outerHTML));
    }
  });
});

Deno.test("page: a hostile project runs no script, and nothing is asked from outside", async () => {
  const evil = '</script><script>document.title="got"</script><img src="https://example.org/x" ' +
    'onerror="document.title=1"><!--<script>\u2028\ud800`${1}&lt;';
  const hostile: Finding = {
    ...STORE,
    path: `${evil}.py`,
    rule: evil,
    message: evil,
    before: evil,
    after: evil,
    why: evil,
    see: "javascript:document.title='got'",
    fingerprint: 'x"onload=1',
    trail: [{ path: evil, line: 1, column: 1, text: evil }],
  };
  const unread = [{ path: evil, line: 1, reason: evil, matters: true }];
  await opened({ ...listed([hostile, DEF], unread), root: evil }, async (page) => {
    for (const summary of await page.locator("#list summary, .rule summary").all()) {
      await summary.click();
    }
    assertEquals(await page.title(), "To PyMongo Async");
    assertEquals(await page.locator("img, iframe, object, link").count(), 0);
    assertEquals(await page.locator("script").count(), 2);
    assertEquals(await page.locator("a[href^=javascript]").count(), 0);
    assertStringIncludes(await page.textContent("#list") ?? "", '<img src="https://example.org/x"');
  }, { owners: () => [evil] });
});

Deno.test("page: of 8,000 items only those in sight have rows, and a filter finds the last", async () => {
  const many = Array.from({ length: 8000 }, (_, i) => ({
    ...STORE,
    path: `pkg${i % 90}/m${i % 17}.py`,
    line: i + 1,
    before: `call_${i}()`,
    after: `await call_${i}()`,
    fingerprint: i.toString(16).padStart(16, "0"),
  }));
  await opened(listed(many), async (page) => {
    await page.locator("#list .item").first().waitFor();
    const rows = await page.locator("#list .item").count();
    assert(rows > 0 && rows < 400, `${rows} rows`);
    await page.fill("#search", "call_7999(");
    await page.locator("#shown", { hasText: "1 of 8,000" }).waitFor();
    await page.locator("#list .item summary").waitFor();
    await page.fill("#search", "");
    await page.locator("#shown", { hasText: /^8,000 items$/ }).waitFor();
    // Print shows all
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
    assertEquals(await page.locator("#list .item").count(), 8000);
  });
});

Deno.test("page: nothing is wider than the screen, on a phone and on a desk, dark and light", async () => {
  await opened(SMALL, async (page) => {
    for (const summary of await page.locator("#list summary").all()) await summary.click();
    await page.locator("#list .body").nth(3).waitFor();
    for (const width of [390, 1400]) {
      for (const colorScheme of ["dark", "light"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert(wide <= width, `${wide} of ${width} pixels`);
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        assertEquals(ground, colorScheme === "dark" ? "rgb(20, 23, 26)" : "rgb(246, 247, 245)");
      }
    }
  });
});

Deno.test("page: a project with nothing left to do says so", async () => {
  await opened(listed([]), async (page) => {
    assertStringIncludes(await page.textContent("#overview") ?? "", "Nothing is left to do.");
    assertEquals(await page.locator(".heap b").first().textContent(), "100 %");
  });
});
