/** The supported browsers; the only source is `browserslist` in package.json. */
import { readFileSync } from "node:fs";

/** @type {{ browserslist: string[] }} */
const { browserslist } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/**
 * With the names of browserslist: "chrome >= 109" is ["chrome", "109"]. @type {readonly (readonly [name: string,
 * version: string])[]}
 */
export const SUPPORTED = browserslist.map((line) => {
  const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
  if (name === undefined || version === undefined)
    throw new Error(`package.json, browserslist: "${line}" is not "name >= version"`);
  return [name, version];
});

/** In the notation of Vite's `build.target`. */
export const BUILD_TARGETS = SUPPORTED.map(([name, version]) => `${name === "ios_saf" ? "ios" : name}${version}`);
