// The schemas in a real editor's language server: completion and hints inside a rubric, no findings
// in right files, one for a wrong key.
//
// node check.mjs ROLECALL LANGUAGE-SERVER

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Server } from "./server.mjs";

const [rolecall, languageServer] = process.argv.slice(2).map((name) => path.resolve(name));
const project = path.resolve(import.meta.dirname, "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-editor-"));

const KINDS = {
  "bank.yaml": "bank",
  syllabus: "syllabus",
  lexicons: "lexicon",
  items: "item",
  checklists: "checklist",
  exams: "exam",
  credentials: "credential",
};

const run = (...parameters) => execFileSync(rolecall, parameters, { cwd: folder, stdio: "pipe" });

let tried = 0;
const check = async (name, body) => {
  await body();
  tried += 1;
  console.log(`ok: ${name}`);
};

/** Every YAML file of a bank, by its name below the bank's root. */
function files(root, below = "") {
  const entries = fs.readdirSync(path.join(root, below), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return files(root, name);
    return name.endsWith(".yaml") ? [name] : [];
  });
}

/** The place right before `text`, and so many characters on. */
function place(document, text, further = 0) {
  const at = document.indexOf(text) + further;
  const lines = document.slice(0, at).split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

const server = new Server(languageServer);
try {
  run("schema", "--to", "bank/schema");
  await server.start(folder);

  await check("right files have no findings", async () => {
    for (const bank of ["content", "tests/banks/broken/good", "tests/banks/small"]) {
      for (const name of files(path.join(project, bank))) {
        const kind = KINDS[name.split("/")[0]];
        const schema = path.join(folder, "bank/schema", `${kind}.json`);
        const text = fs.readFileSync(path.join(project, bank, name), "utf8");
        const document = `# yaml-language-server: $schema=${schema}\n${text}`;
        const found = await server.open(path.join(folder, bank, name), document);
        assert.deepEqual(found, [], `${bank}/${name}`);
      }
    }
  });

  const types = ["single-choice", "multiple-choice", "true-false", "ordering", "matching", "numeric"];
  types.push("fill-in", "role-play", "dialogue", "survey");
  await check("new files have no findings", async () => {
    for (const kind of ["items", "exams", "lexicons"]) fs.mkdirSync(path.join(folder, "bank", kind));
    for (const type of types) {
      const name = `bank/items/${type}.yaml`;
      run("new", "item", name, "--type", type);
      const document = fs.readFileSync(path.join(folder, name), "utf8");
      assert.deepEqual(await server.open(path.join(folder, name), document), [], name);
    }
    for (const [what, name] of [["exam", "bank/exams/e.yaml"], ["lexicon", "bank/lexicons/l.yaml"]]) {
      run("new", what, name);
      const document = fs.readFileSync(path.join(folder, name), "utf8");
      assert.deepEqual(await server.open(path.join(folder, name), document), [], name);
    }
  });

  const roleplay = fs.readFileSync(path.join(folder, "bank/items/role-play.yaml"), "utf8");
  const file = path.join(folder, "bank/items/role-play.yaml");

  await check("a key in a rubric has its hint in both languages", async () => {
    const hint = await server.hover(file, place(roleplay, "severity: major", 2));
    assert.match(hint, /致命/);
    assert.match(hint, /fatal takes all points/);
    const weak = await server.hover(file, place(roleplay, "weak:", 1));
    assert.match(weak, /说得不够好/);
  });

  await check("keys and values in a rubric are completed", async () => {
    const line = "        points: 2\n";
    const open = roleplay.replace(line, `${line}        \n`);
    const other = path.join(folder, "bank/items/open.yaml");
    await server.open(other, open);
    const keys = await server.completion(other, place(open, `${line}        \n`, line.length + 8));
    const labels = keys.map((item) => item.label);
    for (const key of ["parts", "need", "not", "after"]) assert.ok(labels.includes(key), `${labels}`);
    assert.ok(!labels.includes("severity"), `${labels}`);
    const values = await server.completion(file, place(roleplay, "severity: major", 10));
    for (const word of ["minor", "major", "fatal"]) {
      assert.ok(values.some((item) => item.label === word), word);
    }
  });

  await check("a wrong key is found, once and where it stands", async () => {
    const wrong = roleplay.replace("weak: {", "weka: {");
    const found = await server.open(path.join(folder, "bank/items/wrong.yaml"), wrong);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.deepEqual(found[0].range.start, place(wrong, "weka: {"));
  });
} finally {
  server.stop();
  fs.rmSync(folder, { recursive: true });
}
console.log(`${tried} passed, 0 failed`);
