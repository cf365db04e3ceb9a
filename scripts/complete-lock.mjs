/**
 * Completes package-lock.json after a dependency change. A registry may withhold binaries of platforms other than ours;
 * npm then leaves them out of the lock and `npm ci` rejects it as "Missing: … from lock file" (npm/cli#9846). Adds the
 * missing optional entries, and rejects registry addresses. Run by `npm run lock`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, [key: string]: unknown }} Entry */

const OS = /-(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-/;
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:$|-)/;
const LIBC = /-(gnu|musl)(?:eabihf)?$/;

/**
 * @param {Record<string, Entry>} packages  the lock's table; receives the missing entries
 * @returns {string[]} the added paths
 */
export function addMissing(packages) {
  const added = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(packages, place, name)) continue;
      // Only an exact version can be written without querying a registry.
      if (!/^\d+\.\d+\.\d+/.test(range)) throw new Error(`${place} wants ${name}@${range}: no exact version to write`);
      const target = `node_modules/${name}`;
      packages[target] = { version: range, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true };
      added.push(target);
    }
  }
  return added;
}

/** @param {Record<string, Entry>} packages @param {string} place @param {string} name */
function isFound(packages, place, name) {
  // Node's resolution: next to the dependant, then in every folder above it.
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** @param {string} name */
function platformOf(name) {
  const os = OS.exec(name)?.[1];
  const cpu = CPU.exec(name)?.[1] ?? (name.endsWith("-wasm32-wasi") ? "wasm32" : undefined);
  const libc = os === "linux" ? LIBC.exec(name)?.[1] : undefined;
  if (!os && !cpu) throw new Error(`${name}: its name has no platform; add it to package-lock.json by hand`);
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc === "gnu" ? "glibc" : "musl"] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL("../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = addMissing(lock.packages);
  const addresses = Object.entries(lock.packages).filter(([, entry]) => /** @type {Entry} */ (entry).resolved);
  for (const [, entry] of addresses) delete (/** @type {Entry} */ (entry).resolved);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  if (added.length || addresses.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${added.length} entries added, ${addresses.length} addresses removed`);
}
