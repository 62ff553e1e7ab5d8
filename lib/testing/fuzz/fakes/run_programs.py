"""Takes programs as lines of JSON, runs the `main` of each as a script, and prints what each said, a line of JSON each."""
import builtins
import contextlib
import gc
import importlib.abc
import importlib.util
import io
import json
import re
import sys
import traceback
import warnings

import fake_rows


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds a program's modules in its own texts."""

    def __init__(self, files):
        self.files = files

    def find_spec(self, name, path=None, target=None):
        base = name.replace(".", "/")
        for file in (base + ".py", base + "/__init__.py"):
            if file in self.files:
                return importlib.util.spec_from_loader(name, self, origin=file, is_package=file.endswith("__init__.py"))
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        file = module.__spec__.origin
        exec(compile(self.files[file], file, "exec"), module.__dict__)


def run(files):
    fake_rows.reset(files)
    before = set(sys.modules)
    finder = Finder(files)
    sys.meta_path.insert(0, finder)
    said, error, places = [], None, []
    keep = builtins.print

    def telling(*values, **options):
        with io.StringIO() as line:
            keep(*values, file=line, **options)
            said.append({"text": line.getvalue(), "places": fake_rows.places(sys._getframe(1))})

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", RuntimeWarning)
        warnings.simplefilter("ignore", SyntaxWarning)
        builtins.print = telling
        try:
            with contextlib.redirect_stderr(io.StringIO()):
                exec(compile(files["main.py"], "main.py", "exec"), {"__name__": "__main__", "__builtins__": builtins})
                gc.collect()
        except BaseException as caught:
            error = f"{type(caught).__name__}: {caught}"
            frames = [frame for frame, _ in traceback.walk_tb(caught.__traceback__)]
            places = [place for frame in frames for place in fake_rows.place(frame)]
            caught.__traceback__ = None
            del frames
            gc.collect()
        finally:
            builtins.print = keep
    sys.meta_path.remove(finder)
    for name in set(sys.modules) - before:
        if name.split(".")[0] in finder.files or name.replace(".", "/") + ".py" in files or name.split(".")[0] == "app":
            del sys.modules[name]
    faults = list({fault["text"]: fault for fault in fake_rows.FAULTS}.values())
    for warning in warned:
        if issubclass(warning.category, RuntimeWarning):
            text, *created = str(warning.message).split("\n")
            made = [fake_rows.named(*at) for at in re.findall(r'File "(.*?)", line \d+, in (.*)', "\n".join(created))]
            called = re.match(r"coroutine '(.*)' was", text)
            faults.append({"text": text, "places": made + ([fake_rows.named(None, called[1])] if called else [])})
    return {"said": said, "error": error, "places": places, "faults": faults}


sys.set_coroutine_origin_tracking_depth(20)
for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
