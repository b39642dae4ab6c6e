// yaml-language-server as an editor talks to it, over standard input and output.

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** Longest wait for one answer. */
const PATIENCE = 60_000;

export class Server {
  #process;
  #bytes = Buffer.alloc(0);
  #last = 0;
  #answers = new Map();
  #diagnostics = new Map();

  constructor(program) {
    const ignored = "ignore";
    this.#process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", ignored] });
    this.#process.stdout.on("data", (bytes) => this.#take(bytes));
  }

  async start(folder) {
    const configuration = { dynamicRegistration: true };
    await this.#ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { workspace: { configuration: true, didChangeConfiguration: configuration } },
    });
    this.#tell("initialized", {});
    this.#tell("workspace/didChangeConfiguration", { settings: SETTINGS });
  }

  /** Opens a document and gives what the server finds in it. */
  open(path, text) {
    const uri = pathToFileURL(path).href;
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    return this.#wait(`the findings in ${path}`, (done) => {
      this.#diagnostics.set(uri, done);
      this.#tell("textDocument/didOpen", { textDocument });
    });
  }

  async completion(path, position) {
    const found = await this.#at("textDocument/completion", path, position);
    return found.items ?? found;
  }

  async hover(path, position) {
    const found = await this.#at("textDocument/hover", path, position);
    return found?.contents?.value ?? "";
  }

  stop() {
    this.#process.kill();
  }

  #at(method, path, position) {
    return this.#ask(method, { textDocument: { uri: pathToFileURL(path).href }, position });
  }

  #ask(method, params) {
    const id = ++this.#last;
    return this.#wait(method, (done) => {
      this.#answers.set(id, done);
      this.#send({ id, method, params });
    });
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #wait(what, begin) {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`no answer: ${what}`)), PATIENCE);
      begin((answer) => {
        clearTimeout(timer);
        done(answer);
      });
    });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #take(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.toString("ascii", 0, end))[1]);
      const start = end + 4;
      if (this.#bytes.length < start + length) return;
      const text = this.#bytes.toString("utf8", start, start + length);
      this.#bytes = this.#bytes.subarray(start + length);
      this.#answer(JSON.parse(text));
    }
  }

  #answer(message) {
    if (message.method === "workspace/configuration") {
      const result = message.params.items.map(({ section }) => SETTINGS[section] ?? {});
      this.#send({ id: message.id, result });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
    }
  }
}

const SETTINGS = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};
