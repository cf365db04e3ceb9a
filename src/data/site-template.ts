/** Fetches what a site consists of besides its pages: the files of the build, which the app’s own folder has. */
import * as v from "valibot";
import type { Template } from "../site/template";

export type TemplateFault = "no-template" | "strange" | "network";

export class TemplateError extends Error {
  constructor(
    readonly fault: TemplateFault,
    readonly path: string,
  ) {
    super(`${fault}: ${path}`);
  }
}

export const TEMPLATE_LIST = "publish/files.json";
const AT_ONCE = 6;

const isInside = (path: string): boolean =>
  !/^\/|\/$|^[a-z]+:|[\\?#]|\p{Cc}/iu.test(path) && !path.split("/").some((part) => part === ".." || part === ".");

/** Written by our own build, but a host may answer with anything. */
const Path = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.check(isInside));
const ListSchema = v.object({
  files: v.pipe(
    v.array(
      v.union([
        v.pipe(
          Path,
          v.transform((path) => ({ path, size: undefined })),
        ),
        v.object({ path: Path, size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(5_000),
  ),
});

/**
 * @param folder  address of the app’s folder, with a trailing slash
 * @throws TemplateError if the list or a file of it is not there or is something else
 */
export async function fetchTemplate(
  folder: string,
  onProgress: (done: number, count: number) => void,
  fetcher: typeof fetch = fetch,
): Promise<Template> {
  const list = parsedList(await fetchFile(TEMPLATE_LIST, folder, fetcher, "no-template"));
  const contents = new Map<string, Uint8Array>();
  const waiting = [...list];
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const bytes = await fetchFile(next.path, folder, fetcher, "strange");
      // The page of an error, or of another version.
      if (next.size !== undefined && bytes.length !== next.size) throw new TemplateError("strange", next.path);
      contents.set(next.path, bytes);
      onProgress(contents.size, list.length);
    }
  };
  onProgress(0, list.length);
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return {
    files: list.map(({ path }) => path),
    // The parts of the template itself are not listed, since no site gets them.
    read: async (path) => contents.get(path) ?? fetchFile(path, folder, fetcher, "no-template"),
  };
}

function parsedList(bytes: Uint8Array) {
  try {
    return v.parse(ListSchema, JSON.parse(new TextDecoder().decode(bytes))).files;
  } catch {
    throw new TemplateError("no-template", TEMPLATE_LIST);
  }
}

async function fetchFile(path: string, folder: string, fetcher: typeof fetch, missing: TemplateFault) {
  let response: Response;
  try {
    response = await fetcher(new URL(path, folder), { credentials: "omit" });
  } catch {
    throw new TemplateError("network", path);
  }
  if (!response.ok) throw new TemplateError(missing, path);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    // The connection broke in the middle.
    throw new TemplateError("network", path);
  }
}
