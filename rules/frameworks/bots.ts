/** Nothing comes in; the rows of chat bots go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const DISCORD = ["discord.ext.commands", "nextcord.ext.commands", "disnake.ext.commands"];
const DISCORD_APPS = DISCORD.flatMap((owner) =>
  paths([owner], "Bot()", "AutoShardedBot()", "Cog").concat([])
).concat([
  "discord.Client()",
  "discord.Bot()",
  "discord.app_commands.CommandTree()",
  "discord.bot.Bot()",
]);
const AIOGRAM = [
  "aiogram.Router()",
  "aiogram.Dispatcher()",
  "aiogram.dispatcher.router.Router()",
  "aiogram.dispatcher.Dispatcher()",
];
const EVENTS = [
  "message",
  "edited_message",
  "channel_post",
  "callback_query",
  "inline_query",
  "chat_member",
  "my_chat_member",
  "pre_checkout_query",
  "shipping_query",
  "poll",
  "errors",
  "error",
  "startup",
  "shutdown",
];
const HANDLERS = [
  "CommandHandler",
  "MessageHandler",
  "CallbackQueryHandler",
  "InlineQueryHandler",
  "ChatMemberHandler",
  "PollHandler",
  "PollAnswerHandler",
  "PreCheckoutQueryHandler",
  "ShippingQueryHandler",
  "TypeHandler",
  "StringCommandHandler",
  "ConversationHandler",
];

const DISCORD_BOTS = [
  "discord.ext.commands.Bot()",
  "discord.ext.commands.AutoShardedBot()",
  "nextcord.ext.commands.Bot()",
  "disnake.ext.commands.Bot()",
  "discord.Client()",
  "discord.Bot()",
];
const TELEGRAM_BUILDERS = [
  "telegram.ext.ApplicationBuilder()",
  "telegram.ext.Application.builder()",
];
const TELEGRAM_APPS = ["telegram.ext.Application()", ...paths(TELEGRAM_BUILDERS, "build()")];
const TELEGRAM = [
  ...TELEGRAM_APPS,
  "telegram.ext.Dispatcher()",
  "telegram.ext.Updater().dispatcher",
  "telegram.ext.CallbackContext()",
  "telegram.ext.ContextTypes.DEFAULT_TYPE()",
  "telegram.ext.ContextTypes.DEFAULT_TYPE",
  "*",
];

export const barriers = {
  "frameworks.bots.discord": {
    on: {
      decorator: [
        ...paths(
          DISCORD_APPS,
          "command()",
          "group()",
          "event",
          "listen()",
          "hybrid_command()",
          "hybrid_group()",
          "slash_command()",
          "tree.command()",
          "listener()",
          "check",
          "before_invoke",
          "after_invoke",
          "user_command()",
          "message_command()",
          "error",
        ),
        ...paths(
          DISCORD,
          "command()",
          "group()",
          "hybrid_command()",
          "hybrid_group()",
          "slash_command()",
        ),
        "discord.app_commands.command()",
        "discord.app_commands.context_menu()",
        "discord.slash_command()",
        "discord.ext.tasks.loop()",
        "nextcord.ext.tasks.loop()",
        "disnake.ext.tasks.loop()",
        "discord.ui.button()",
        "discord.ui.select()",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def; open the client in setup_hook",
    loop: "process",
    why: "discord.py awaits it on the bot's loop and raises TypeError on a sync function",
    see: "https://discordpy.readthedocs.io/en/stable/ext/commands/commands.html",
  },
  "frameworks.bots.discord_method": {
    on: {
      method: [
        "on_*",
        "setup_hook",
        "cog_load",
        "cog_unload",
        "cog_check",
        "cog_before_invoke",
        "cog_after_invoke",
        "cog_command_error",
        "callback",
        "interaction_check",
        "close",
        "start",
        "get_prefix",
      ],
      of: [
        "discord.Client",
        "discord.Bot",
        "discord.ui.View",
        "discord.ui.Modal",
        "discord.ui.Button",
        ...paths(DISCORD, "Bot", "AutoShardedBot", "Cog"),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "discord.py awaits it on the bot's loop",
    see: "https://discordpy.readthedocs.io/en/stable/api.html#event-reference",
  },
  "frameworks.bots.discord_prefix": {
    on: { argument: paths(DISCORD, "Bot", "AutoShardedBot"), name: "command_prefix" },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "discord.py awaits a coroutine function that gives the prefix",
    see:
      "https://discordpy.readthedocs.io/en/stable/ext/commands/api.html#discord.ext.commands.Bot.command_prefix",
  },
  "frameworks.bots.telegram": {
    on: {
      argument: [
        ...paths(["telegram.ext"], ...HANDLERS),
        ...["Application().job_queue", "JobQueue()", "CallbackContext().job_queue"].flatMap((
          owner,
        ) =>
          paths(
            [`telegram.ext.${owner}`],
            "run_once",
            "run_repeating",
            "run_daily",
            "run_monthly",
            "run_custom",
          )
        ),
        ...paths(
          [
            "telegram.ext.Application()",
            "telegram.ext.ApplicationBuilder().build()",
            "telegram.ext.Application.builder().build()",
          ],
          "add_error_handler",
          "create_task",
        ),
        ...paths(
          ["telegram.ext.ApplicationBuilder()", "telegram.ext.Application.builder()"],
          "post_init",
          "post_shutdown",
          "post_stop",
        ),
        "*.post_init",
        "*.post_shutdown",
      ],
    },
    outcome: "adapt",
    finding: "review",
    silent: "python-telegram-bot 13 drops the coroutine",
    write:
      "Use python-telegram-bot 20 or later first; post_init and post_shutdown open and close the client",
    loop: "process",
    why:
      "From version 20 on a callback must be a coroutine function; version 13 calls sync functions only",
    see: "https://docs.python-telegram-bot.org/en/stable/telegram.ext.handlers-tree.html",
  },
  "frameworks.bots.telegram_updater": {
    on: {
      argument: [
        ...paths(
          ["telegram.ext.Updater().dispatcher", "telegram.ext.Dispatcher()"],
          "add_error_handler",
          "run_async",
        ),
        "telegram.ext.Updater",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the callback never runs",
    write: "Use python-telegram-bot 20 or later first: Application.builder() instead of Updater",
    why: "Version 13 calls sync functions only",
    see:
      "https://github.com/python-telegram-bot/python-telegram-bot/wiki/Transition-guide-to-Version-20.0",
  },
  "frameworks.bots.aiogram": {
    on: {
      decorator: [
        ...paths(AIOGRAM, ...EVENTS.map((name) => `${name}()`)),
        ...paths(AIOGRAM, ...EVENTS.map((name) => `${name}_handler()`)),
        ...paths(
          AIOGRAM,
          "message.middleware",
          "message.middleware()",
          "message.outer_middleware()",
          "update.middleware()",
        ),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "aiogram awaits it on the bot's loop and runs sync handlers in a thread",
    see: "https://docs.aiogram.dev/en/latest/dispatcher/index.html",
  },
  "frameworks.bots.aiogram_register": {
    on: {
      argument: [
        ...paths(
          AIOGRAM,
          ...EVENTS.map((name) => `${name}.register`),
          ...EVENTS.map((name) => `register_${name}_handler`),
        ),
        "aiogram.executor.start_polling",
        "aiogram.utils.executor.start_polling",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "aiogram awaits it on the bot's loop",
    see: "https://docs.aiogram.dev/en/latest/dispatcher/index.html",
  },
  "frameworks.bots.aiogram_middleware": {
    on: {
      method: ["__call__", "check", "on_*"],
      of: [
        "aiogram.BaseMiddleware",
        "aiogram.filters.Filter",
        "aiogram.filters.BaseFilter",
        "aiogram.dispatcher.middlewares.base.BaseMiddleware",
        "aiogram.dispatcher.middlewares.BaseMiddleware",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "aiogram awaits it on the bot's loop",
    see: "https://docs.aiogram.dev/en/latest/dispatcher/middlewares.html",
  },
  "frameworks.bots.pyrogram": {
    on: {
      decorator: [
        ...[
          "pyrogram.Client()",
          "pyrogram.Client",
          "hydrogram.Client()",
          "hydrogram.Client",
          "pyrogram.client.Client()",
        ].flatMap((owner) =>
          paths(
            [owner],
            "on_message()",
            "on_edited_message()",
            "on_callback_query()",
            "on_inline_query()",
            "on_chat_member_updated()",
            "on_raw_update()",
            "on_disconnect()",
            "on_deleted_messages()",
          )
        ),
        "telethon.TelegramClient().on()",
        "telethon.events.register()",
        "telebot.async_telebot.AsyncTeleBot().message_handler()",
        "telebot.async_telebot.AsyncTeleBot().callback_query_handler()",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "The client awaits async handlers on its loop",
    see: "pyrogram/dispatcher.py",
  },
  "frameworks.bots.telebot": {
    on: {
      decorator: paths(
        ["telebot.TeleBot()"],
        "message_handler()",
        "callback_query_handler()",
        "inline_handler()",
        "edited_message_handler()",
        "middleware_handler()",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write: "AsyncTeleBot (telebot.async_telebot)",
    why: "TeleBot calls its handlers in threads and drops the coroutine",
    see: "https://pytba.readthedocs.io/en/latest/async_version/index.html",
  },
  "frameworks.bots.slack": {
    on: {
      decorator: paths(
        ["slack_bolt.App()", "slack_bolt.app.App()"],
        "event()",
        "message()",
        "command()",
        "action()",
        "view()",
        "shortcut()",
        "options()",
        "middleware",
        "error",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the listener never runs",
    write: "AsyncApp (slack_bolt.async_app)",
    why: "App calls its listeners in threads and drops the coroutine",
    see: "https://docs.slack.dev/tools/bolt-python/concepts/async",
  },
  "frameworks.bots.slack_async": {
    on: {
      decorator: paths(
        ["slack_bolt.async_app.AsyncApp()", "slack_bolt.app.async_app.AsyncApp()"],
        "event()",
        "message()",
        "command()",
        "action()",
        "view()",
        "shortcut()",
        "options()",
        "middleware",
        "error",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "AsyncApp awaits its listeners on its loop",
    see: "https://docs.slack.dev/tools/bolt-python/concepts/async",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      ...DISCORD_BOTS,
      "discord.ext.commands.Context().bot",
      "nextcord.ext.commands.Context().bot",
      "disnake.ext.commands.Context().bot",
      "discord.Interaction().client",
      "discord.ApplicationContext().bot",
      "*.bot",
    ],
    access: "attribute",
    why: "Attributes set on the bot are read through ctx.bot and self.bot",
  },
  {
    via: "bag",
    paths: paths(TELEGRAM, "bot_data"),
    access: "item",
    why: "bot_data is one dict of the application, which each callback reads through its context",
  },
  {
    via: "parameter",
    decorator: [
      ...DISCORD_BOTS.flatMap((bot) => paths([bot], "command()", "hybrid_command()", "group()")),
      ...paths(
        ["discord.ext.commands", "nextcord.ext.commands", "disnake.ext.commands"],
        "command()",
        "hybrid_command()",
        "group()",
      ),
    ],
    callee: [],
    position: 0,
    gives: "discord.ext.commands.Context()",
    why: "A command receives its context",
  },
  {
    via: "parameter",
    decorator: [],
    callee: [
      ...paths(TELEGRAM_APPS, "add_error_handler"),
      ...paths(
        ["telegram.ext"],
        "CommandHandler",
        "MessageHandler",
        "CallbackQueryHandler",
        "ConversationHandler",
        "ChatMemberHandler",
        "InlineQueryHandler",
        "TypeHandler",
      ),
    ],
    position: 1,
    gives: "telegram.ext.CallbackContext()",
    why: "A callback receives the update and its context",
  },
  {
    via: "parameter",
    decorator: [],
    callee: paths(
      [...TELEGRAM_APPS, "telegram.ext.CallbackContext()"],
      "job_queue.run_once",
      "job_queue.run_repeating",
      "job_queue.run_daily",
      "job_queue.run_monthly",
    ),
    position: 0,
    gives: "telegram.ext.CallbackContext()",
    why: "A job receives its context",
  },
  {
    via: "parameter",
    decorator: [],
    callee: paths(TELEGRAM_BUILDERS, "post_init", "post_shutdown", "post_stop"),
    position: 0,
    gives: "telegram.ext.Application()",
    why: "A hook receives the application",
  },
  {
    via: "builder",
    paths: TELEGRAM_BUILDERS,
    why: "Each method of the builder but build() hands the builder back",
  },
];
