/** Takes the pictures out of a chronicle file, so that readers of a site load each when it is shown. */
import type { SiteMedium } from "../model/site/site";
import { contentHash } from "./content-hash";
import { withoutCameraData } from "./without-camera-data";

type Medium = { readonly url?: unknown };
type ChronicleJson = { readonly events?: readonly { readonly media?: readonly Medium[] }[] };

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
};
const DATA_URL = /^data:(image\/\w+);base64,([\w+/=]+)$/;

/** @param text  JSON, `throughline/1`; @returns it with `pictures/HASH.jpg` instead of `data:` addresses, and the files */
export function picturesAsFiles(text: string): { readonly text: string; readonly media: readonly SiteMedium[] } {
  if (!text.includes('"data:image/')) return { text, media: [] };
  const files = new Map<string, Uint8Array>();
  const paths = new Map<string, string | undefined>();
  const pathOf = (url: string): string | undefined => {
    if (!paths.has(url)) paths.set(url, storedPath(url, files));
    return paths.get(url);
  };
  const chronicle = JSON.parse(text) as ChronicleJson;
  const events = chronicle.events?.map((event) =>
    event.media?.some(({ url }) => typeof url === "string" && url.startsWith("data:"))
      ? {
          ...event,
          media: event.media.map((medium) => {
            const path = typeof medium.url === "string" ? pathOf(medium.url) : undefined;
            return path === undefined ? medium : { ...medium, url: path };
          }),
        }
      : event,
  );
  if (files.size === 0) return { text, media: [] };
  return {
    text: JSON.stringify({ ...chronicle, events }),
    media: [...files].map(([path, bytes]) => ({ path, read: async () => bytes })),
  };
}

/** @returns `undefined` for what is no picture of a known kind: it stays where it is */
function storedPath(url: string, files: Map<string, Uint8Array>): string | undefined {
  const [, type = "", base64 = ""] = DATA_URL.exec(url) ?? [];
  const extension = EXTENSIONS[type];
  if (extension === undefined) return undefined;
  try {
    const inside = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bytes = withoutCameraData(inside, type);
    const path = `pictures/${contentHash(bytes)}.${extension}`;
    files.set(path, bytes);
    return path;
  } catch {
    return undefined;
  }
}
