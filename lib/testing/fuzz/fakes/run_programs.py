"""Takes programs as lines of JSON, runs the `main` of each as a script, and prints what each said, a line of JSON each."""
import builtins
import contextlib
import gc
import importlib.abc
import importlib.util
import io
import json
import sys
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
    fake_rows.reset()
    before = set(sys.modules)
    finder = Finder(files)
    sys.meta_path.insert(0, finder)
    said, error = io.StringIO(), None
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", RuntimeWarning)
        warnings.simplefilter("ignore", SyntaxWarning)
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
                exec(compile(files["main.py"], "main.py", "exec"), {"__name__": "__main__", "__builtins__": builtins})
                gc.collect()
        except BaseException as caught:
            error = f"{type(caught).__name__}: {caught}"
            caught.__traceback__ = None
            gc.collect()
    sys.meta_path.remove(finder)
    for name in set(sys.modules) - before:
        if name.split(".")[0] in finder.files or name.replace(".", "/") + ".py" in files or name.split(".")[0] == "app":
            del sys.modules[name]
    faults = list(dict.fromkeys(fake_rows.FAULTS))
    faults += [str(w.message) for w in warned if issubclass(w.category, RuntimeWarning)]
    return {"said": said.getvalue(), "error": error, "faults": faults}


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
