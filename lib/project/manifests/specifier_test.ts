/** What version specifiers allow, and what they become. */
import { assertEquals } from "@std/assert";
import { isAtLeast, isOpen, lowest, raised } from "./specifier.ts";

Deno.test("lowest() is the lowest version that a specifier allows", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["", null],
    ["*", null],
    ["==4.5", "4.5"],
    ["===4.5.1", "4.5.1"],
    ["==4.*", "4"],
    [">=4.9,<5", "4.9"],
    ["<5, >=4.9", "4.9"],
    [">=4 <5", "4"],
    [">= 4.9.1 , != 4.15.0", "4.9.1"],
    [">=3,>=4.10", "4.10"],
    ["~=4.6", "4.6"],
    ["^4.6", "4.6"],
    ["~4.6.1", "4.6.1"],
    ["<4.10", null],
    ["!=4.15.0", null],
    [">4.12", "4.12"],
    ["=4.5", "4.5"],
    ["=4.5=py39_0", "4.5"],
    ["4.5.*", "4.5"],
    ["^3.12 || ^4.6", "3.12"],
    ["^4.6 || *", null],
    ["==4.13.0b1", "4.13.0b1"],
    [">=v4.2", "4.2"],
  ];
  for (const [spec, version] of cases) assertEquals(lowest(spec), version, spec);
});

Deno.test("isAtLeast() compares numbers, not text", () => {
  const enough = ["==4.13", ">=4.13.0,<5", "~=4.14", ">=4.100", "^4.13", "^5", ">=4.15.1.post1"];
  const less = ["", "*", "==4.9", ">=4.2", "~=4.9", "<5", ">4.12", "^4.6", "^4.13 || ^3", "==3.14"];
  for (const spec of enough) assertEquals(isAtLeast(spec, "4.13"), true, spec);
  for (const spec of less) assertEquals(isAtLeast(spec, "4.13"), false, spec);
});

Deno.test("raised() raises the floor and keeps the caps that leave room", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["", ">=4.15.1"],
    ["*", ">=4.15.1"],
    ["==4.5", ">=4.15.1"],
    ["==4.*", ">=4.15.1,<5"],
    ["==4.5.*", ">=4.15.1"],
    [">=4.9,<5", ">=4.15.1,<5"],
    [">=3.12, <5.0", ">=4.15.1,<5.0"],
    ["<4.10,>=4.9", ">=4.15.1"],
    ["<4.10", ">=4.15.1"],
    ["<=4.15.1", ">=4.15.1"],
    [">=4,!=4.15.0,!=4.16.*", ">=4.15.1,!=4.16.*"],
    ["~=4.6", ">=4.15.1,<5"],
    ["~=4.6.0", ">=4.15.1"],
    ["~=3.12", ">=4.15.1"],
    ["^4.6", "^4.15.1"],
    ["^3.12", ">=4.15.1"],
    ["~4.6", ">=4.15.1"],
    ["^3.12 || ^4.6", ">=4.15.1"],
    ["=4.5=py39_0", ">=4.15.1"],
  ];
  for (const [spec, after] of cases) assertEquals(raised(spec, "4.15.1"), after, spec);
});

Deno.test("isOpen() is a specifier that allows the newest release and names no lowest", () => {
  for (const spec of ["", "*", "<5", "!=4.9", "<6,!=4.15.0"]) {
    assertEquals(isOpen(spec, "4.13"), true, spec);
  }
  for (const spec of ["<4.13", "<=4.12,!=4.9", ">=4.2", "==4.9", "^4.6", "<4.10 || *"]) {
    assertEquals(isOpen(spec, "4.13"), false, spec);
  }
});
