/** Takes the pictures out of a chronicle file, so that readers of a site load each when it is shown. */
import { bytesOfDataUrl } from "../model/chronicle/data-url";
import { kindOfMediaAddress } from "../model/chronicle/media-address";
import { mediaTypeOfBytes } from "../model/chronicle/media-type";
import type { SiteMedium } from "../model/site/site";
import { contentHash } from "./content-hash";
import { withoutCameraData } from "./without-camera-data";

type Medium = { readonly url?: unknown };
type ChronicleJson = {
  readonly events?: readonly { readonly id?: unknown; readonly media?: readonly Medium[] }[];
};
export type PicturesAsFiles = {
  readonly text: string;
  readonly media: readonly SiteMedium[];
  /** Pictures that are left out, as `event.jpeg`: they cannot be read, so their metadata cannot be removed. */
  readonly refused: readonly string[];
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
};
/** Drawings are text, and stay where they are. */
const STAYS = /^data:image\/svg/i;

/** @param text  JSON, `throughline/1`; @returns it with `pictures/HASH.jpg` instead of `data:` addresses, and the files */
export function picturesAsFiles(text: string): PicturesAsFiles {
  if (!/"data:image\//i.test(text)) return { text, media: [], refused: [] };
  const files = new Map<string, Uint8Array>();
  const paths = new Map<string, string | undefined>();
  const refused: string[] = [];
  const pathOf = (url: string): string | undefined => {
    if (!paths.has(url)) paths.set(url, storedPath(url, files));
    return paths.get(url);
  };
  const chronicle = JSON.parse(text) as ChronicleJson;
  const events = chronicle.events?.map((event) =>
    event.media?.some(({ url }) => isToStore(url))
      ? {
          ...event,
          media: event.media.flatMap((medium) => {
            const { url } = medium;
            if (!isToStore(url)) return [medium];
            const path = pathOf(url);
            if (path !== undefined) return [{ ...medium, url: path }];
            refused.push(`${String(event.id)}.${/\w+/.exec(url.slice("data:image/".length))?.[0] ?? "picture"}`);
            return [];
          }),
        }
      : event,
  );
  if (paths.size === 0) return { text, media: [], refused };
  return {
    text: JSON.stringify({ ...chronicle, events }),
    media: [...files].map(([path, bytes]) => ({ path, read: async () => bytes })),
    refused,
  };
}

const isToStore = (url: unknown): url is string =>
  typeof url === "string" && kindOfMediaAddress(url) === "data" && !STAYS.test(url);

/** The type is that of the content: what the address says is only a claim. @returns `undefined` if it cannot be read */
function storedPath(url: string, files: Map<string, Uint8Array>): string | undefined {
  const inside = bytesOfDataUrl(url);
  const type = inside && mediaTypeOfBytes(inside);
  const extension = type === undefined ? undefined : EXTENSIONS[type];
  if (!inside || type === undefined || extension === undefined) return undefined;
  const bytes = withoutCameraData(inside, type);
  if (!bytes) return undefined;
  const path = `pictures/${contentHash(bytes)}.${extension}`;
  files.set(path, bytes);
  return path;
}
