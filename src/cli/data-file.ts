/** `npm start -- --data FILE`: serves one file of events from anywhere on this machine, next to the built app. */
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type RequestHandler, sendFile, sendStatus } from "./static-files";

export type DataArgs = { readonly ok: true; readonly file?: string } | { readonly ok: false; readonly message: string };

const USAGE = "Usage: npm start -- [--data FILE]";

/** @returns the file of `--data FILE` or `--data=FILE`, if given, or a one-line error message */
export function readDataArgs(args: readonly string[]): DataArgs {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { data: { type: "string", multiple: true } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === "option" && token.name !== "data");
  const stray = unknown?.kind === "option" ? unknown.rawName : values.data ? undefined : positionals[0];
  if (stray !== undefined) return { ok: false, message: `Unknown argument "${stray}". ${USAGE}` };
  if (!values.data) return { ok: true };
  const [file, ...more] = [...values.data, ...positionals];
  if (typeof file !== "string" || file === "") return { ok: false, message: `--data needs a file. ${USAGE}` };
  if (more.length > 0) return { ok: false, message: `Only one file can be opened, got "${more[0]}" too. ${USAGE}` };
  return { ok: true, file };
}

/** @returns a one-line error message if the file cannot be served; otherwise `undefined` */
export async function whyUnreadable(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return `There is no file ${file}.`;
  if (!found.isFile()) return `${file} is not a file.`;
  const isReadable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  return isReadable ? undefined : `${file} may not be read.`;
}

/** Path of the file relative to the app's page, as readable as possible. */
export function dataPath(file: string): string {
  // Characters that would end the path or be decoded twice.
  return `open/${basename(file).replace(/[%?#\\]/g, encodeURIComponent)}`;
}

/** The page that opens the file. */
export function dataQuery(file: string): string {
  return `?src=${encodeURIComponent(dataPath(file)).replaceAll("%2F", "/")}`;
}

/** Serves `file` at its one path, read again for each request, and everything else from `rest`. */
export function withDataFile(file: string, rest: RequestHandler): RequestHandler {
  const path = new URL(dataPath(file), "http://localhost/").pathname;
  const absolute = resolve(file);
  return async (request, response) => {
    const isMeant = (request.url ?? "/").split("?", 1)[0] === path;
    if (!isMeant || (request.method !== "GET" && request.method !== "HEAD")) return rest(request, response);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const found = await stat(absolute).catch(() => undefined);
    if (!found?.isFile()) return sendStatus(request, response, 404);
    // Uncompressed: the connection is local, and the app can then show the progress.
    await sendFile(
      request,
      response,
      { file: absolute, bytes: found.size, modifiedMs: found.mtimeMs },
      {
        // The content decides how it is parsed. Its character encoding is unknown here.
        type: /\.json$/i.test(file) ? "application/json; charset=utf-8" : "application/octet-stream",
        isPackable: false,
      },
    );
  };
}
