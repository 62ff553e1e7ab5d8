/** Calls come in; each verb must give exactly the call that is written here. */
import { assertEquals } from "@std/assert";
import { change, read } from "../testing/page.ts";
import { dropArgs, nameArg, renameArg } from "./arguments.ts";
import { makeChange } from "./change.ts";

Deno.test("dropArgs() takes the comma along, over one line and over several", () => {
  for (
    const [text, made] of [
      ["f(a, loop=l)\n", "f(a)\n"],
      ["f(loop=l, b=2)\n", "f(b=2)\n"],
      ["f(loop=l)\n", "f()\n"],
      ["f(loop=l,)\n", "f()\n"],
      ["f((a), loop=(l), c=1)\n", "f((a), c=1)\n"],
      ["f(a, loop=l, **k)\n", "f(a, **k)\n"],
      ["f(\n    a,  # a, the first\n    loop=l,  # ours\n)\n", "f(\n    a,  # a, the first\n)\n"],
      ["f(\r\n\ta,\r\n\tloop=l\r\n)\r\n", "f(\r\n\ta,\r\n)\r\n"],
      ["f(a,\n  loop=l)\n", "f(a)\n"],
      ["f(\n    a,\n    loop=l  # ours\n    ,\n)\n", "f(\n    a  # ours\n    ,\n)\n"],
      ["f(\n    loop=l\n    , b=2\n)\n", "f(\n    b=2\n)\n"],
    ] as const
  ) {
    const { page, find } = read(text);
    const drafts = dropArgs(page, find("Call", "f("), [
      { id: find("Keyword", "loop=").id, name: "loop" },
    ]);
    assertEquals(drafts.map(({ message }) => message), ["Drop loop="]);
    assertEquals(change(text, drafts), made);
  }
});

Deno.test("dropArgs() drops several of one call by edits that do not overlap", () => {
  for (
    const [text, made] of [
      ["f(b=1, a, c=2, d=3)\n", "f(a)\n"],
      ["f(b=1, c=2, d=3)\n", "f()\n"],
      ["f(\n    a,\n    b=1,\n    c=2,\n    d=3\n)\n", "f(\n    a,\n)\n"],
    ] as const
  ) {
    const { page, find } = read(text.replace("b=1, a,", "a, b=1,"));
    const drafts = dropArgs(
      page,
      find("Call", "f("),
      ["b", "c", "d"].map((name) => ({ id: find("Keyword", `${name}=`).id, name })),
    );
    assertEquals(change(page.text, drafts), made);
  }
});

Deno.test("renameArg() and nameArg() change one argument", () => {
  const { page, find } = read("s.run(a, (b), coro=g)\n");
  const call = find("Call", "s.run");
  const last = call.args[1];
  const first = call.args[0];
  if (first === undefined || last === undefined) throw new Error("No arguments");
  const renamed = renameArg(page, call, { arg: find("Keyword", "coro"), to: "callback" });
  assertEquals(renamed.message, "Rename coro= to callback=");
  const named = nameArg(page, call, { arg: last, to: "n" });
  assertEquals(change(page.text, [renamed, named]), "s.run(a, n=(b), callback=g)\n");
  assertEquals(nameArg(page, call, { arg: first, to: "n" }).edits, undefined);
});

Deno.test("makeChange() drops by name or position, and says so where the argument is not there", () => {
  const change = { do: "drop-arg", name: "loop", position: 1 } as const;
  for (
    const [text, after] of [
      ["f(a, l)\n", "f(a)"],
      ["f(a, loop=l)\n", "f(a)"],
      ["f(**k)\n", null],
    ] as const
  ) {
    const { page, find } = read(text);
    const draft = makeChange(page, find("Call", "f("), { kind: "signature", change });
    assertEquals([draft.message, draft.after], ["Drop loop=", after]);
  }
});
