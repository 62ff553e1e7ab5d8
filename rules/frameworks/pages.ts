/** Nothing comes in; the rows of templates and pages driven from Python go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.pages.jinja": {
    on: {
      decorator: [
        "jinja2.pass_context",
        "jinja2.pass_environment",
        "jinja2.pass_eval_context",
        "jinja2.contextfilter",
        "jinja2.contextfunction",
        "jinja2.environmentfilter",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the page shows the coroutine's repr",
    write:
      "Load in the view and pass plain lists to the template; or enable_async=True with render_async()",
    why: "A sync environment prints what the filter returns, and iterates an AsyncCursor as empty",
    see: "https://jinja.palletsprojects.com/en/stable/api/#async-support",
  },
  "frameworks.pages.jinja_argument": {
    on: {
      argument: [
        ...paths(
          [
            "jinja2.Environment()",
            "starlette.templating.Jinja2Templates().env",
            "fastapi.templating.Jinja2Templates().env",
            "*.jinja_env",
          ],
          "globals.update",
          "filters.update",
          "tests.update",
        ),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the page shows the coroutine's repr",
    write:
      "Load in the view and pass plain lists to the template; or enable_async=True with render_async()",
    why: "A sync environment prints what the function returns",
    see: "https://jinja.palletsprojects.com/en/stable/api/#async-support",
  },
  "frameworks.pages.streamlit": {
    on: {
      decorator: paths(
        ["streamlit"],
        "cache_resource",
        "cache_resource()",
        "cache_data",
        "cache_data()",
        "cache",
        "cache()",
        "experimental_memo",
        "experimental_singleton",
        "fragment",
        "fragment()",
        "dialog()",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient, in st.cache_resource",
    why:
      "The script's thread has no event loop; asyncio.run at each rerun breaks a client that is cached",
    see: "https://github.com/streamlit/streamlit/issues/8488",
  },
  "frameworks.pages.streamlit_callback": {
    on: {
      argument: paths(
        ["streamlit", "streamlit.sidebar"],
        "button",
        "form_submit_button",
        "checkbox",
        "toggle",
        "radio",
        "selectbox",
        "multiselect",
        "slider",
        "text_input",
        "text_area",
        "number_input",
        "date_input",
        "time_input",
        "file_uploader",
        "data_editor",
        "chat_input",
        "download_button",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the callback never runs",
    write: "Keep MongoClient, in st.cache_resource",
    why: "Streamlit calls the callback and drops the coroutine",
    see: "https://github.com/streamlit/streamlit/issues/8488",
  },
  "frameworks.pages.dash": {
    on: {
      decorator: [
        "dash.callback()",
        "dash.Dash().callback()",
        "dash.dash.Dash().callback()",
        "dash_extensions.enrich.DashProxy().callback()",
      ],
    },
    outcome: "adapt",
    finding: "review",
    write:
      "Keep MongoClient here; else install dash[async] (3.1 or later) and open a client per call",
    loop: "call",
    why:
      "dash[async] runs each callback in a new event loop, which a shared client does not survive",
    see: "dash/CHANGELOG.md, 3.1.0",
  },
  "frameworks.pages.gradio": {
    on: {
      argument: [
        "gradio.Interface",
        "gradio.ChatInterface",
        ...[
          "Button",
          "Textbox",
          "Dropdown",
          "Slider",
          "Checkbox",
          "Radio",
          "File",
          "Chatbot",
          "Blocks",
          "State",
        ].flatMap((name) =>
          paths(
            [`gradio.${name}()`],
            "click",
            "change",
            "submit",
            "input",
            "select",
            "upload",
            "load",
            "then",
          )
        ),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Gradio awaits coroutine functions and async generators",
    see: "gradio/blocks.py",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: ["streamlit.session_state", "streamlit.runtime.state.session_state"],
    access: "both",
    why: "What one rerun of the script stores, the next one reads",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "streamlit.cache_resource",
      "streamlit.cache_resource()",
      "streamlit.cache_data",
      "streamlit.cache_data()",
      "streamlit.fragment",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
