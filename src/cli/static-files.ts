/** Request handler that serves the files of one folder. Independent of port and process, so that tests can mount it. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Files with a content hash in their name never change. */
const HASHED_NAME = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
const MIN_GZIP_BYTES = 1024;

type FoundFile = { readonly file: string; readonly bytes: number; readonly modifiedMs: number };
/** The target of a request path inside the folder, or the status of a refusal. */
type Found = FoundFile | { readonly status: 400 | 404 } | { readonly movedTo: string };

/** @param folder  the folder to serve; nothing outside of it is ever read, not even through links */
export function staticFiles(folder: string): RequestHandler {
  return async (request, response) => {
    // Other sites may load chronicles and pictures too.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return sendStatus(request, response, 405);
    }
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    const found = await find(folder, path);
    if ("status" in found) return sendStatus(request, response, found.status);
    if ("movedTo" in found) {
      response.setHeader("Location", found.movedTo + (query === undefined ? "" : `?${query}`));
      return sendStatus(request, response, 301);
    }
    const type = CONTENT_TYPES[extname(found.file).toLowerCase()] ?? "application/octet-stream";
    const isPackable = /^text\/|json|javascript|svg|xml/.test(type) && found.bytes >= MIN_GZIP_BYTES;
    await sendFile(request, response, found, { type, isPackable, isForGood: HASHED_NAME.test(path) });
  };
}

async function find(folder: string, path: string): Promise<Found> {
  const name = decode(path);
  if (name === undefined || !name.startsWith("/") || /[\0\\]/.test(name)) return { status: 400 };
  // ".." would leave the folder; other dot names are private.
  if (name.split("/").some((part) => part.startsWith("."))) return { status: 404 };
  const root = await realpath(resolve(folder)).catch(() => undefined);
  if (root === undefined) return { status: 404 };
  let file = await realpath(join(root, name)).catch(() => undefined);
  if (file === undefined || !isInside(root, file)) return { status: 404 };
  if ((await stat(file)).isDirectory()) {
    // Without the slash, relative addresses of the page would resolve one folder too high. Only the last name is used,
    // so that any path prefix is kept.
    if (!name.endsWith("/")) return { movedTo: `${encodeURIComponent(name.slice(name.lastIndexOf("/") + 1))}/` };
    file = await realpath(join(file, "index.html")).catch(() => undefined);
    if (file === undefined || !isInside(root, file)) return { status: 404 };
  } else if (name.endsWith("/")) return { status: 404 };
  const { size: bytes, mtimeMs: modifiedMs } = await stat(file);
  return { file, bytes, modifiedMs };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isInside(root: string, file: string): boolean {
  return file === root || file.startsWith(root.endsWith(sep) ? root : root + sep);
}

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile,
  {
    type,
    isPackable,
    isForGood = false,
  }: { readonly type: string; readonly isPackable: boolean; readonly isForGood?: boolean },
): Promise<void> {
  const tag = `W/"${found.bytes.toString(36)}-${Math.round(found.modifiedMs).toString(36)}"`;
  response.setHeader("Content-Type", type);
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", new Date(found.modifiedMs).toUTCString());
  response.setHeader("Cache-Control", isForGood ? "public, max-age=31536000, immutable" : "no-cache");
  if (isPackable) response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  const isPacked = isPackable && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", found.bytes);
  if (request.method === "HEAD") {
    response.writeHead(200).end();
    return;
  }
  response.writeHead(200);
  const source = createReadStream(found.file);
  // A client that disconnects is not an error: the pipeline only has to close the file.
  await (isPacked ? pipeline(source, createGzip(), response) : pipeline(source, response)).catch(() =>
    response.destroy(),
  );
}

const SENTENCES: Readonly<Record<number, string>> = {
  301: "Moved: see the Location header.",
  400: "Bad request: this address cannot be read.",
  404: "Not found: there is nothing at this address.",
  405: "Not allowed: only GET and HEAD are answered here.",
};

export function sendStatus(request: IncomingMessage, response: ServerResponse, status: number): void {
  const text = `${status} ${SENTENCES[status] ?? ""}\n`;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
