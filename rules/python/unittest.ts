/** Nothing comes in; the rows of unittest and its mocks go out. */
import type { Barrier } from "../../lib/types.ts";
import { paths } from "../paths.ts";
import { ASYNC_TEST_CASES, MOCKS, TEST_CASES, TESTS } from "./owners.ts";

const UNITTEST = "https://docs.python.org/3/library/unittest.html";
const ASYNC_CASE = `${UNITTEST}#unittest.IsolatedAsyncioTestCase`;
const ALL = [...TEST_CASES, ...ASYNC_TEST_CASES];

export default {
  "python.unittest.test": {
    on: { method: ["test*", "runTest"], of: TEST_CASES },
    outcome: "adapt",
    finding: "rename",
    to: "unittest.IsolatedAsyncioTestCase",
    silent: "the test passes without running (a DeprecationWarning from 3.11 on)",
    write: "Derive the class from unittest.IsolatedAsyncioTestCase; open the client in asyncSetUp",
    loop: "call",
    why: "TestCase calls the test and drops the coroutine",
    see: ASYNC_CASE,
  },
  "python.unittest.async_test": {
    on: {
      method: ["test*", "runTest", "asyncSetUp", "asyncTearDown"],
      of: ASYNC_TEST_CASES,
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "call",
    why: "IsolatedAsyncioTestCase runs each test and its set-up in an event loop of its own",
    see: ASYNC_CASE,
  },
  "python.unittest.set_up": {
    on: { method: ["setUp"], of: ALL },
    outcome: "adapt",
    finding: "rename",
    to: "asyncSetUp",
    silent: "the set-up never runs (a RuntimeWarning only)",
    write: "async def asyncSetUp, in a class below unittest.IsolatedAsyncioTestCase",
    loop: "call",
    why: "setUp is called and its coroutine dropped; asyncSetUp is awaited after it",
    see: `${UNITTEST}#unittest.IsolatedAsyncioTestCase.asyncSetUp`,
  },
  "python.unittest.tear_down": {
    on: { method: ["tearDown"], of: ALL },
    outcome: "adapt",
    finding: "rename",
    to: "asyncTearDown",
    silent: "the tear-down never runs (a RuntimeWarning only)",
    write: "async def asyncTearDown, in a class below unittest.IsolatedAsyncioTestCase",
    loop: "call",
    why: "tearDown is called and its coroutine dropped; asyncTearDown is awaited before it",
    see: `${UNITTEST}#unittest.IsolatedAsyncioTestCase.asyncTearDown`,
  },
  "python.unittest.class_set_up": {
    on: {
      method: ["setUpClass", "tearDownClass", "setUpModule", "tearDownModule"],
      of: ALL,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is set up",
    write:
      "Move the work to asyncSetUp and asyncTearDown; or keep a MongoClient for the set-up of the class, or run it by asyncio.run with a client of its own",
    loop: "call",
    why: "There is no async setUpClass: each test has an event loop of its own",
    see: ASYNC_CASE,
  },
  "python.unittest.hook": {
    on: {
      method: ["shortDescription", "id", "run", "debug", "countTestCases", "doCleanups"],
      of: ALL,
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep it sync; await in asyncSetUp",
    why: "unittest calls it and cannot await it",
    see: UNITTEST,
  },
  "python.unittest.add_cleanup": {
    on: { argument: paths(TESTS, "addCleanup"), position: 0, name: "function" },
    outcome: "adapt",
    finding: "rewrite",
    to: "addAsyncCleanup",
    silent: "the coroutine is dropped: nothing is cleaned up",
    write: "`self.addAsyncCleanup(f)`, in a class below unittest.IsolatedAsyncioTestCase",
    why: "addCleanup calls the function and drops the coroutine",
    see: `${UNITTEST}#unittest.IsolatedAsyncioTestCase.addAsyncCleanup`,
  },
  "python.unittest.add_async_cleanup": {
    on: { argument: paths(TESTS, "addAsyncCleanup", "enterAsyncContext"), position: 0 },
    outcome: "pass",
    finding: null,
    write: "Hand over the async function or context manager",
    loop: "call",
    why: "IsolatedAsyncioTestCase awaits it",
    see: `${UNITTEST}#unittest.IsolatedAsyncioTestCase.addAsyncCleanup`,
  },
  "python.unittest.add_class_cleanup": {
    on: {
      argument: [
        ...paths([...ALL, ...TESTS], "addClassCleanup", "enterClassContext"),
        "unittest.addModuleCleanup",
        "unittest.case.addModuleCleanup",
        "unittest.enterModuleContext",
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is cleaned up",
    write: "Open and close it per test: asyncSetUp with addAsyncCleanup",
    why: "There is no async twin: each test has an event loop of its own",
    see: `${UNITTEST}#unittest.TestCase.addClassCleanup`,
  },
  "python.unittest.enter_context": {
    on: { argument: paths(TESTS, "enterContext"), position: 0, name: "cm" },
    outcome: "adapt",
    finding: "rewrite",
    to: "enterAsyncContext",
    write: "`await self.enterAsyncContext(cm)`, in a class below unittest.IsolatedAsyncioTestCase",
    why: "enterContext raises TypeError on an async context manager",
    see: `${UNITTEST}#unittest.IsolatedAsyncioTestCase.enterAsyncContext`,
  },
  "python.unittest.assert_raises": {
    on: {
      argument: paths(TESTS, "assertRaises", "assertWarns", "failUnlessRaises"),
      position: 1,
      name: "callable",
    },
    outcome: "adapt",
    finding: "rewrite",
    write: "`with self.assertRaises(E): await f(x)`",
    why: "assertRaises calls the function, gets a coroutine and sees no exception",
    see: `${UNITTEST}#unittest.TestCase.assertRaises`,
  },
  "python.unittest.assert_raises_regex": {
    on: {
      argument: paths(TESTS, "assertRaisesRegex", "assertRaisesRegexp", "assertWarnsRegex"),
      position: 2,
      name: "callable",
    },
    outcome: "adapt",
    finding: "rewrite",
    write: "`with self.assertRaisesRegex(E, pattern): await f(x)`",
    why: "assertRaisesRegex calls the function, gets a coroutine and sees no exception",
    see: `${UNITTEST}#unittest.TestCase.assertRaisesRegex`,
  },
  "python.unittest.side_effect": {
    on: { argument: MOCKS, name: "side_effect" },
    outcome: "adapt",
    finding: "review",
    to: "unittest.mock.AsyncMock",
    write: "AsyncMock(side_effect=f): it awaits f, and the mock itself is awaited",
    why: "A Mock hands out the coroutine of f; code that awaits the mock's other results fails",
    see: "https://docs.python.org/3/library/unittest.mock.html#unittest.mock.AsyncMock",
  },
  "python.unittest.wraps": {
    on: { argument: MOCKS, name: "wraps" },
    outcome: "adapt",
    finding: "review",
    to: "unittest.mock.AsyncMock",
    write: "AsyncMock(wraps=f)",
    why: "A Mock hands out the coroutine of f; code that awaits the mock's other results fails",
    see: "https://docs.python.org/3/library/unittest.mock.html#unittest.mock.AsyncMock",
  },
} satisfies Readonly<Record<string, Barrier>>;
