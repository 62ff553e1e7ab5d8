/** Nothing comes in; the rows of desktop toolkits go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.gui.callback": {
    on: {
      argument: [
        ...[
          "Button",
          "Checkbutton",
          "Radiobutton",
          "Scale",
          "Scrollbar",
          "Spinbox",
          "Menu().add_command",
        ].flatMap((name) => [
          `tkinter.${name}`,
          `tkinter.ttk.${name}`,
          `customtkinter.CTk${name}`,
        ]),
        ...paths(
          ["tkinter.Tk()", "tkinter.Frame()", "tkinter.Toplevel()"],
          "after",
          "after_idle",
          "bind",
          "protocol",
        ),
        "PyQt5.QtCore.QTimer.singleShot",
        "PyQt6.QtCore.QTimer.singleShot",
        "PySide6.QtCore.QTimer.singleShot",
        "*.clicked.connect",
        "*.triggered.connect",
        "*.timeout.connect",
        "*.textChanged.connect",
        "*.currentIndexChanged.connect",
        "*.finished.connect",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the callback never runs",
    write:
      "A worker thread with one loop and the client, and asyncio.run_coroutine_threadsafe from the callback; or qasync, PySide6.QtAsyncio",
    why: "The toolkit calls the callback and drops the coroutine",
    see: "https://docs.python.org/3/library/tkinter.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
