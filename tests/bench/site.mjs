/** The local server: every page and file of a run, read once, compressed once, the same for all. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** @typedef {{ type: string, plain: Buffer, packed: Buffer | undefined }} Reply */
/** @typedef {() => Promise<Buffer>} Source */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const PACKABLE = /text|json|javascript|svg/;
const pack = promisify(gzip);

export class Site {
  /** @type {Map<string, Source>} by address */
  #files = new Map();
  /** @type {[string, string][]} address prefix and folder */
  #folders = [];
  /** @type {Map<string, Promise<Reply>>} */
  #replies = new Map();
  /** Every requested URL, to see what a page really loads. @type {Set<string>} */
  requested = new Set();
  #server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?", 1)[0] ?? "/");
    this.requested.add(path);
    this.#reply(path).then(
      ({ type, plain, packed }) => {
        const isPacked = packed !== undefined && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
        const body = isPacked ? packed : plain;
        response.writeHead(200, {
          "Content-Type": type,
          "Content-Length": body.byteLength,
          "Cache-Control": "no-store",
          ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
        });
        response.end(body);
      },
      () => response.writeHead(404, { "Content-Type": "text/plain" }).end("not here\n"),
    );
  });

  /** @param {string} address @param {Source} source */
  addFile(address, source) {
    this.#files.set(address, source);
  }

  /** @param {string} address  ends with a slash @param {string} folder */
  addFolder(address, folder) {
    this.#folders.push([address, folder]);
  }

  /** Reads and compresses in advance, outside of the measurement. @param {string} address */
  async warm(address) {
    await this.#reply(address);
  }

  /** @param {string} address */
  forget(address) {
    this.#replies.delete(address);
  }

  /** @returns {Promise<string>} the origin */
  open() {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
      });
    });
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** @param {string} path @returns {Promise<Reply>} */
  #reply(path) {
    const address = path.endsWith("/") ? `${path}index.html` : path;
    const known = this.#replies.get(address);
    if (known) return known;
    const reply = this.#read(address);
    this.#replies.set(address, reply);
    reply.catch(() => this.#replies.delete(address));
    return reply;
  }

  /** @param {string} address @returns {Promise<Reply>} */
  async #read(address) {
    const plain = await this.#source(address)();
    const type = TYPES[extname(address)] ?? "application/octet-stream";
    const packed = PACKABLE.test(type) && plain.byteLength > 1_000 ? await pack(plain) : undefined;
    return { type, plain, packed };
  }

  /** @param {string} address @returns {Source} */
  #source(address) {
    const file = this.#files.get(address);
    if (file) return file;
    for (const [prefix, folder] of this.#folders) {
      const rest = address.slice(prefix.length);
      if (address.startsWith(prefix) && !normalize(rest).startsWith("..")) return () => readFile(join(folder, rest));
    }
    return () => Promise.reject(new Error(`nothing at ${address}`));
  }
}
