/** Nothing comes in; the rows of command lines go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const SILENT = "the command ends with exit code 0, and the body never ran";
const WRITE =
  "A sync command: it calls `asyncio.run(main(...))` once, with the client opened inside main()";

export const barriers = {
  "frameworks.cli.click": {
    on: {
      decorator: [
        ...["click", "rich_click", "cloup"].flatMap((owner) =>
          paths(
            [owner],
            "command",
            "command()",
            "group",
            "group()",
            "group()().command",
            "group()().command()",
            "group()().group",
            "group()().group()",
            "group()().group()().command",
            "group()().group()().command()",
            "group()().result_callback()",
            "group().command",
            "group().command()",
            "group().group",
            "group().group()",
            "group().result_callback()",
            "Group().command",
            "Group().command()",
            "Group().group",
            "Group().group()",
            "core.Group().command()",
          )
        ),
      ],
    },
    outcome: "stop",
    finding: "entry-point",
    silent: SILENT,
    write: WRITE,
    loop: "call",
    why: "click calls the function and drops the coroutine",
    see: "https://click.palletsprojects.com/en/stable/commands/",
  },
  "frameworks.cli.click_callback": {
    on: {
      argument: ["click.option", "click.argument", "typer.Option", "typer.Argument"],
      name: "callback",
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the parameter's value is a coroutine",
    write: "Validate plain text; load inside the async main()",
    why: "click stores what the callback returns, without awaiting it",
    see: "https://click.palletsprojects.com/en/stable/options/#callbacks-for-validation",
  },
  "frameworks.cli.asyncclick": {
    on: {
      decorator: paths(
        ["asyncclick"],
        "command",
        "command()",
        "group",
        "group()",
        "group()().command",
        "group()().command()",
        "group()().group",
        "group()().group()",
        "group()().group()().command()",
        "group()().result_callback()",
        "group().command",
        "group().command()",
        "group().group()",
        "group().result_callback()",
        "Group().command()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "call",
    why: "asyncclick awaits the command",
    see: "https://github.com/python-trio/asyncclick",
  },
  "frameworks.cli.typer": {
    on: {
      decorator: paths(
        ["typer.Typer()", "typer.main.Typer()"],
        "command",
        "command()",
        "callback",
        "callback()",
      ),
    },
    outcome: "stop",
    finding: "entry-point",
    silent: SILENT,
    write: WRITE,
    loop: "call",
    why: "typer calls the function and drops the coroutine",
    see: "https://typer.tiangolo.com/tutorial/commands/",
  },
  "frameworks.cli.typer_run": {
    on: {
      argument: ["typer.run", "typer.main.run", "plac.call", "clize.run", "defopt.run"],
      position: 0,
    },
    outcome: "stop",
    finding: "entry-point",
    silent: SILENT,
    write: WRITE,
    loop: "call",
    why: "It calls the function and drops the coroutine",
    see: "https://typer.tiangolo.com/tutorial/first-steps/",
  },
  "frameworks.cli.fire": {
    on: { argument: ["fire.Fire", "fire.core.Fire"], position: 0, name: "component" },
    outcome: "pass",
    finding: null,
    write: "async def, fire 0.4.0 or later",
    loop: "call",
    why: "fire runs a coroutine function by asyncio",
    see: "fire/core.py",
  },
  "frameworks.cli.invoke": {
    on: {
      decorator: [
        "invoke.task",
        "invoke.task()",
        "fabric.task",
        "fabric.task()",
        "doit.task_params()",
      ],
    },
    outcome: "stop",
    finding: "entry-point",
    silent: SILENT,
    write: WRITE,
    loop: "call",
    why: "invoke calls the function and drops the coroutine",
    see: "https://docs.pyinvoke.org/en/stable/getting-started.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      "click.Context().obj",
      "click.get_current_context().obj",
      "typer.Context().obj",
      "*.ctx.obj",
    ],
    access: "both",
    why: "What the group stores in the context is read in its commands",
  },
  {
    via: "parameter",
    decorator: ["click.pass_context"],
    callee: [],
    position: 0,
    gives: "click.Context()",
    why: "The command receives its context",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "click.command",
      "click.command()",
      "click.option()",
      "click.argument()",
      "click.pass_context",
      "click.pass_obj",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
  {
    callee: ["click.group", "click.group()", "rich_click.group", "rich_click.group()"],
    gives: "new:click.Group",
    why: "The function becomes a group, whose command() decorates others",
  },
];
