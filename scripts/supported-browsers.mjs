/** The browsers that the app supports: `browserslist` of package.json is the only source. */
import { readFileSync } from "node:fs";

/** @type {{ browserslist: string[] }} */
const { browserslist } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** By the names of browserslist: "chrome >= 109" is ["chrome", "109"]. @type {readonly (readonly [name: string, version: string])[]} */
export const SUPPORTED = browserslist.map((line) => {
  const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
  if (name === undefined || version === undefined)
    throw new Error(`package.json, browserslist: "${line}" is not "name >= version"`);
  return [name, version];
});

/** As Vite wants them for `build.target`. */
export const BUILD_TARGETS = SUPPORTED.map(([name, version]) => `${name === "ios_saf" ? "ios" : name}${version}`);
