/** Names of the caches. Several apps may share a host, each with its own caches. */

/** The current build and the one before it. */
export const MAX_BUILDS = 2;

/** @param folder  path of the app on its host, with a trailing slash */
export const buildCachePrefix = (folder: string): string => `throughline:${folder}:build:`;
export const buildCache = (prefix: string, id: string): string => `${prefix}${id}`;

/**
 * @param names  all caches of the host, oldest first, as browsers list them
 * @returns the caches of this app's obsolete builds
 */
export function staleCaches(
  names: readonly string[],
  prefix: string,
  id: string,
  maxBuilds: number,
): readonly string[] {
  const others = names.filter((name) => name.startsWith(prefix) && name !== buildCache(prefix, id));
  return others.slice(0, Math.max(0, others.length - (maxBuilds - 1)));
}
