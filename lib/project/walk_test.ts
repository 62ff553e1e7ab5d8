/** What the walk finds in small trees made for it. */
import { assert, assertEquals } from "@std/assert";
import { walk } from "./walk.ts";

/** A folder's content: a text is a file, `-> x` a link, null an empty folder; folders on the way are made. */
type Tree = Readonly<Record<string, string | null>>;

/** Makes the tree and hands over its root; the tree goes away after `run`. */
function inTree(tree: Tree, run: (root: string) => void): void {
  const root = Deno.realPathSync(Deno.makeTempDirSync());
  try {
    for (const [path, content] of Object.entries(tree)) {
      const file = `${root}/${path}`;
      Deno.mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
      if (content === null) Deno.mkdirSync(file, { recursive: true });
      else if (content.startsWith("-> ")) Deno.symlinkSync(content.slice(3), file);
      else Deno.writeTextFileSync(file, content);
    }
    run(root);
  } finally {
    Deno.removeSync(root, { recursive: true });
  }
}

/** The Python files found below one target, by path. */
function pathsOf(target: string, exclude: readonly string[] = []): readonly string[] {
  return walk([target], { exclude }).paths.map(({ path }) => path);
}

Deno.test("walk() gives Python files sorted by path, relative to the folder named", () => {
  const tree = {
    "b.py": "",
    "a/c.py": "",
    "a.py": "",
    "a/d.pyw": "",
    "a/e.pyi": "",
    "a/f.txt": "",
  };
  inTree(tree, (root) => {
    const { paths, here, ...rest } = walk([root], { exclude: [] });
    assertEquals(here.targets, [here.root]);
    assertEquals(rest, { root, manifests: [], unread: [], missing: [], excluded: [] });
    assertEquals(paths, [
      { path: "a.py", file: `${root}/a.py` },
      { path: "a/c.py", file: `${root}/a/c.py` },
      { path: "a/d.pyw", file: `${root}/a/d.pyw` },
      { path: "b.py", file: `${root}/b.py` },
    ]);
  });
});

Deno.test("walk() gives requirement files apart, and setup.py in both lists", () => {
  const tree = {
    "setup.py": "",
    "pyproject.toml": "",
    "requirements/dev.txt": "",
    "notes.txt": "",
    "svc/Pipfile": "",
  };
  inTree(tree, (root) => {
    const { paths, manifests } = walk([root], { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["setup.py"]);
    assertEquals(
      manifests.map(({ path }) => path),
      ["pyproject.toml", "requirements/dev.txt", "setup.py", "svc/Pipfile"],
    );
  });
});

Deno.test("walk() skips environments by their name and by what is in them, caches and vendored folders", () => {
  const tree = {
    "app.py": "",
    ".venv/a.py": "",
    "python/pyvenv.cfg": "",
    "python/lib/a.py": "",
    "conda/conda-meta/history": "",
    "conda/a.py": "",
    "web/node_modules/gyp/a.py": "",
    "lib/site-packages/a.py": "",
    ".tox/py/a.py": "",
    "pip/_vendor/a.py": "",
    ".git/hooks/a.py": "",
    "build/kept.py": "",
    "dist/kept.py": "",
    "venv/kept.py": "",
    ".github/kept.py": "",
  };
  inTree(tree, (root) => {
    const kept = ["build/kept.py", "dist/kept.py", "venv/kept.py"];
    assertEquals(pathsOf(root), [".github/kept.py", "app.py", ...kept]);
  });
});

Deno.test("walk() honours nested ignore files, negation and anchors", () => {
  const tree = {
    ".gitignore": "\ufeff*_pb2.py\n/gen\nbuild/\n# a comment\n!keep_pb2.py\r\nspaced name.py  \n",
    "a_pb2.py": "",
    "keep_pb2.py": "",
    "gen/a.py": "",
    "spaced name.py": "",
    "sub/gen/a.py": "",
    "sub/build/a.py": "",
    "sub/.gitignore": "!build/\nlocal.py\n!b_pb2.py",
    "sub/b_pb2.py": "",
    "sub/local.py": "",
    "local.py": "",
    "other/build/a.py": "",
    "Build/a.py": "",
  };
  inTree(tree, (root) => {
    assertEquals(pathsOf(root), [
      "Build/a.py",
      "keep_pb2.py",
      "local.py",
      "sub/b_pb2.py",
      "sub/build/a.py",
      "sub/gen/a.py",
    ]);
  });
});

Deno.test("walk() does not look into an ignored folder for negations", () => {
  inTree({ ".gitignore": "out/\n!out/a.py", "out/a.py": "", "out/.gitignore": "!*" }, (root) => {
    assertEquals(pathsOf(root), []);
  });
});

Deno.test("walk() applies the ignore files above a folder to what lies below it, not to itself", () => {
  for (const rule of ["demo", "/demo/", "demo/**", "*", "tests/", "demo/shop", "/demo/*", "s*p"]) {
    const tree = {
      ".git/HEAD": "",
      ".git/info/exclude": "local_*.py",
      ".gitignore": `${rule}\n*_gen.py`,
      "demo/.gitignore": "old.py",
      "demo/shop/a.py": "",
      "demo/shop/old.py": "",
      "demo/shop/b_gen.py": "",
      "demo/shop/local_c.py": "",
      "demo/shop/sub/demo2/d.py": "",
    };
    inTree(tree, (root) => {
      assertEquals(pathsOf(`${root}/demo/shop`), ["a.py", "sub/demo2/d.py"], rule);
    });
  }
});

Deno.test("walk() honours a repository's own exclude file", () => {
  const tree = { ".git/HEAD": "", ".git/info/exclude": "/a.py\nsub/", "a.py": "", "b.py": "" };
  inTree({ ...tree, "sub/c.py": "" }, (root) => {
    assertEquals(pathsOf(root), ["b.py"]);
    assertEquals(pathsOf(`${root}/sub`), ["c.py"]);
  });
});

Deno.test("walk() walks a named folder that ignores all of itself, as environments do", () => {
  inTree({ "env/.gitignore": "*\n", "env/pyvenv.cfg": "", "env/a.py": "" }, (root) => {
    assertEquals(pathsOf(root), []);
    assertEquals(pathsOf(`${root}/env`), ["a.py"]);
  });
});

Deno.test("walk() leaves ignore files above alone where there is no repository", () => {
  inTree({ ".gitignore": "a.py", "sub/a.py": "" }, (root) => {
    assertEquals(pathsOf(root), []);
    assertEquals(pathsOf(`${root}/sub`), ["a.py"]);
  });
});

Deno.test("walk() excludes by base name, by relative path, and by absolute path, folders too", () => {
  const tree = { "a.py": "", "x/a.py": "", "x/b.py": "", "x/y/c.py": "", "#h.py": "", "!n.py": "" };
  inTree(tree, (root) => {
    assertEquals(pathsOf(root, ["a.py"]), ["!n.py", "#h.py", "x/b.py", "x/y/c.py"]);
    assertEquals(pathsOf(root, ["./x/*.py", "#h.py", "!n.py"]), ["a.py", "x/y/c.py"]);
    assertEquals(pathsOf(root, ["**/y", "[#!]*"]), ["a.py", "x/a.py", "x/b.py"]);
    assertEquals(pathsOf(root, [`${root}/x`, "[#!]*"]), ["a.py"]);
    assertEquals(pathsOf(`${root}/x/a.py`, ["a.py"]), ["a.py"]);
  });
});

Deno.test("walk() takes overlapping targets once, relative to their common parent", () => {
  inTree({ "p/a/x.py": "", "p/a/b/y.py": "", "p/c/z.py": "", "p/w.py": "" }, (root) => {
    const targets = [`${root}/p/a/b`, `${root}/p/a`, `${root}/p/a/x.py`, `${root}/p/c/z.py`];
    const found = walk(targets, { exclude: [] });
    assertEquals(found.root, `${root}/p`);
    assertEquals(found.paths.map(({ path }) => path), ["a/b/y.py", "a/x.py", "c/z.py"]);
    const prefix = walk([`${root}/p/a`, `${root}/p/a`], { exclude: [] });
    assertEquals(prefix.root, `${root}/p/a`);
  });
});

Deno.test("walk() relates a file named alone to its nearest project folder", () => {
  const tree = { "p/setup.cfg": "", "p/a/b/x.py": "", "p/q/pyproject.toml": "", "p/q/y.py": "" };
  inTree(tree, (root) => {
    assertEquals(pathsOf(`${root}/p/a/b/x.py`), ["a/b/x.py"]);
    assertEquals(pathsOf(`${root}/p/q/y.py`), ["y.py"]);
  });
});

Deno.test("walk() refuses a file that is named and holds no Python, and takes scripts and notebooks", () => {
  inTree({
    "NOTES.md": "We use pymongo\n",
    "data.txt": "x\n",
    "run.sh": "#!/bin/sh\n",
    "tool.cgi": "#!/usr/bin/env python3\nimport pymongo\n",
    "a.ipynb": "{}",
  }, (root) => {
    const names = ["NOTES.md", "data.txt", "run.sh", "tool.cgi", "a.ipynb"];
    const { paths, missing } = walk(names.map((name) => `${root}/${name}`), { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["a.ipynb", "tool.cgi"]);
    assertEquals(
      missing.map(({ reason }) => reason),
      Array(3).fill(
        "neither Python, nor a notebook, nor a manifest",
      ),
    );
  });
});

Deno.test("walk() takes a script and a manifest that are named, whatever ignores them", () => {
  const tree = { ".gitignore": "*", "bin/run": "", "requirements.txt": "", "setup.py": "" };
  inTree(tree, (root) => {
    const targets = ["bin/run", "requirements.txt", "setup.py"].map((name) => `${root}/${name}`);
    const { paths, manifests } = walk(targets, { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["bin/run", "setup.py"]);
    assertEquals(manifests.map(({ path }) => path), ["requirements.txt", "setup.py"]);
  });
});

Deno.test("walk() says of each target that it cannot walk why", () => {
  inTree({ "a.py": "", "gone": "-> nowhere", "loop": "-> loop" }, (root) => {
    new Deno.Command("mkfifo", { args: [`${root}/pipe.py`] }).outputSync();
    const bad = [`${root}/nope`, `${root}/gone`, `${root}/loop`, `${root}/pipe.py`, `${root}/a\0b`];
    const { paths, missing, unread } = walk([...bad, `${root}/a.py`], { exclude: [] });
    assertEquals(missing.map(({ name }) => name), bad);
    assertEquals(missing.map(({ reason }) => reason), [
      "no such file or folder",
      "no such file or folder",
      "a link that leads to itself",
      "neither a file nor a folder",
      "no such file or folder",
    ]);
    assertEquals(paths.map(({ path }) => path), ["a.py"]);
    assertEquals(unread, []);
    assertEquals(pathsOf(root), ["a.py"]);
  });
});

Deno.test("walk() follows a link to a folder once, and cuts loops", () => {
  const tree = {
    "p/a/x.py": "",
    "p/a/up": "-> ..",
    "p/a/self": "-> .",
    "p/a/root": "-> /",
    "p/twin": "-> a",
    "p/.gitignore": "/far",
    "p/one": "-> far",
    "p/two": "-> far",
    "p/env": "-> ../.venv/lib",
    "p/far/y.py": "",
    "p/far/back": "-> ../a",
    ".venv/lib/z.py": "",
  };
  inTree(tree, (root) => {
    const { paths, unread } = walk([`${root}/p`], { exclude: [] });
    assertEquals(paths, [
      { path: "a/x.py", file: `${root}/p/a/x.py` },
      { path: "one/y.py", file: `${root}/p/one/y.py` },
    ]);
    const reason = "Not read: a link that leaves the named folders";
    assertEquals(unread, [{ path: "a/root", line: null, reason, matters: false }]);
  });
});

Deno.test("walk() lists links that leave the named folders, follows none of them, and takes both ends where both are named", () => {
  const tree = {
    "p/a.py": "",
    "p/far.py": "-> ../far/y.py",
    "p/far": "-> ../far",
    "p/deep/er": "-> ../../far/sub",
    "p/notes": "-> ../far/notes.txt",
    "p/requirements.txt": "-> ../far/requirements.txt",
    "far/y.py": "",
    "far/sub/z.py": "",
    "far/notes.txt": "",
    "far/requirements.txt": "motor",
  };
  inTree(tree, (root) => {
    const { paths, manifests, unread } = walk([`${root}/p`], { exclude: [] });
    assertEquals([...paths, ...manifests].map(({ path }) => path), ["a.py"]);
    const reason = "Not read: a link that leaves the named folders";
    assertEquals(unread.map((one) => [one.path, one.reason]), [
      ["deep/er", reason],
      ["far", reason],
      ["far.py", reason],
    ]);
    const both = walk([`${root}/p`, `${root}/far`], { exclude: [] });
    assertEquals(both.paths.map(({ path }) => path), ["far/sub/z.py", "far/y.py", "p/a.py"]);
    assertEquals(both.unread, []);
    const linked = walk([`${root}/p/far`], { exclude: [] });
    assertEquals(linked.paths.map(({ file }) => file), [
      `${root}/far/sub/z.py`,
      `${root}/far/y.py`,
    ]);
  });
});

Deno.test("walk() takes plain ignore files of some size only, and lists the others", () => {
  const tree = {
    "a/.gitignore": "-> ../rules",
    "a/x.py": "",
    "b/.gitignore/x": "",
    "b/x.py": "",
    "c/.gitignore": "x.py\n".repeat(200_000),
    "c/x.py": "",
    "d/x.py": "",
    rules: "x.py",
  };
  inTree(tree, (root) => {
    new Deno.Command("mkfifo", { args: [`${root}/d/.gitignore`] }).outputSync();
    const { paths, unread } = walk([root], { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["a/x.py", "b/x.py", "c/x.py", "d/x.py"]);
    assertEquals(
      unread.map(({ path }) => path),
      ["a", "b", "c", "d"].map((name) => `${name}/.gitignore`),
    );
  });
});

Deno.test("walk() holds in a linked worktree, a submodule and a nested repository the rules that git holds there", () => {
  const tree = {
    "main/.git/info/exclude": "excluded.py",
    "main/.git/worktrees/tree/commondir": "../..\n",
    "main/.git/modules/sub/info/exclude": "module.py",
    "main/.gitignore": "outer.py",
    "main/sub/.git": "gitdir: ../.git/modules/sub\n",
    "main/nested/.git/info/exclude": "nested.py",
    "tree/.git": "GITDIR",
    "tree/.gitignore": "outer.py",
  };
  const names = ["excluded.py", "module.py", "nested.py", "outer.py"];
  inTree(tree, (root) => {
    Deno.writeTextFileSync(`${root}/tree/.git`, `gitdir: ${root}/main/.git/worktrees/tree\n`);
    const folders = ["main", "main/sub", "main/nested", "tree"];
    for (const folder of folders) {
      for (const name of names) Deno.writeTextFileSync(`${root}/${folder}/${name}`, "");
    }
    const left = (folder: string) => {
      const { paths } = walk([`${root}/${folder}`], { exclude: [] });
      return paths.map(({ path }) => path);
    };
    const without = (...gone: string[]) => names.filter((name) => !gone.includes(name));
    assertEquals(left("tree"), without("excluded.py", "outer.py"));
    assertEquals(left("main/sub"), without("module.py"));
    assertEquals(
      new Set(left("main")),
      new Set([
        ...without("excluded.py", "outer.py"),
        ...without("nested.py").map((name) => `nested/${name}`),
        ...without("module.py").map((name) => `sub/${name}`),
      ]),
    );
  });
});

Deno.test("walk() takes a linked file once, and lists dangling links that could be Python", () => {
  const tree = {
    "p/a.py": "",
    "p/again.py": "-> a.py",
    "p/.gitignore": "/far.py",
    "p/far1.py": "-> far.py",
    "p/far2.py": "-> far.py",
    "p/gone.py": "-> nowhere",
    "p/package": "-> ../../nowhere",
    "p/loop.py": "-> loop.py",
    "p/.#a.py": "-> user@host.1",
    "p/notes.txt": "-> nowhere",
    "p/far.py": "",
  };
  inTree(tree, (root) => {
    const { paths, unread } = walk([`${root}/p`], { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["a.py", "far1.py"]);
    assertEquals(unread, [
      { path: "gone.py", line: null, reason: "Cannot read: a link to nothing", matters: false },
      {
        path: "loop.py",
        line: null,
        reason: "Cannot read: a link that leads to itself",
        matters: false,
      },
      { path: "package", line: null, reason: "Cannot read: a link to nothing", matters: false },
    ]);
  });
});

Deno.test("walk() takes names with control characters, terminal escapes and backslashes", () => {
  inTree(
    { "a\nb.py": "", "\x1b[31m.py": "", "c\\d.py": "", ".gitignore": "x", " ": null },
    (root) => {
      assertEquals(pathsOf(root), ["\x1b[31m.py", "a\nb.py", "c\\d.py"]);
    },
  );
});

Deno.test("walk() takes names that are not UTF-8, which cannot be opened and do not stop it", () => {
  inTree({ "ok.py": "" }, (root) => {
    const make = "touch $(printf 'bad\\377.py') && mkdir $(printf 'dir\\377')";
    new Deno.Command("sh", { args: ["-c", make], cwd: root }).outputSync();
    const { paths, unread } = walk([root], { exclude: [] });
    assertEquals(paths.map(({ path }) => path), ["ok.py"]);
    const reason = "Cannot read: its name is not UTF-8";
    assertEquals(unread, [
      { path: "bad\ufffd.py", line: null, reason, matters: false },
      { path: "dir\ufffd", line: null, reason, matters: false },
    ]);
  });
});

Deno.test("walk() needs to read the project only, and lists the folders that it may not read", () => {
  const tree = {
    ".git/HEAD": "",
    ".gitignore": "a.py",
    "p/a.py": "",
    "p/secret/b.py": "",
    "p/out": "-> ../elsewhere",
    "elsewhere/c.py": "",
  };
  inTree(tree, (root) => {
    const script = `import { walk } from "${import.meta.resolve("./walk.ts")}";
      console.log(JSON.stringify(walk(["${root}/p"], { exclude: [] })));`;
    const { stdout, stderr } = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--quiet",
        `--config=${new URL("../../deno.json", import.meta.url).pathname}`,
        `--allow-read=${root}/p`,
        `--deny-read=${root}/p/secret`,
        `data:text/typescript,${encodeURIComponent(script)}`,
      ],
    }).outputSync();
    const printed = new TextDecoder().decode(stdout);
    assert(printed !== "", new TextDecoder().decode(stderr));
    const { paths, unread } = JSON.parse(printed);
    assertEquals(paths, [{ path: "a.py", file: `${root}/p/a.py` }]);
    const reason = "Cannot read: permission denied";
    assertEquals(unread, [
      {
        path: "out",
        line: null,
        reason: "Not read: a link that leaves the named folders",
        matters: false,
      },
      { path: "secret", line: null, reason, matters: false },
    ]);
  });
});
