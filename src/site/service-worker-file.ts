/** The service worker of a site: that of the build, with the list of the site's files to cache. */
import { contentHash } from "./content-hash.ts";

/** Files that are for other sites or other programs, or that few readers open; they are read from the network. */
const NOT_CACHED =
  /^(?:demo\/|examples\/|publish\/|embed[^/]*$|oembed|sw\.js$|\.|_headers$|robots\.txt$|site-files\.json$|HOW-TO-PUBLISH)|^assets\/publish\.worker|(?:^|\/)(?:event|story|social)\/|\.xml$/;
/** Their names contain a content hash. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.\w+$/;
/** Placeholder in the worker for its `Build` (src/offline/build.ts). */
const BUILD_NAME = "THROUGHLINE_BUILD";

export const isCached = (path: string): boolean => !NOT_CACHED.test(path);

export type CachedFile = { readonly url: string; readonly revision: string | null };

export const cachedFile = (path: string, bytes: Uint8Array): CachedFile => ({
  url: path,
  revision: HASHED.test(path) ? null : contentHash(bytes),
});

/**
 * @param code  of the worker, with its placeholder
 * @throws unless the placeholder occurs exactly once
 */
export function withFiles(code: string, files: readonly CachedFile[]): string {
  const parts = code.split(BUILD_NAME);
  if (parts.length !== 2) throw new Error(`the service worker names ${BUILD_NAME} ${parts.length - 1} times`);
  const sorted = [...files].sort((a, b) => (a.url < b.url ? -1 : 1));
  return parts.join(
    JSON.stringify({ id: contentHash(new TextEncoder().encode(JSON.stringify(sorted))), files: sorted }),
  );
}
