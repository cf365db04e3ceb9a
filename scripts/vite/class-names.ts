/**
 * Short class names for CSS modules: they occur in styles and scripts, and hashes do not compress. The same sources
 * give the same names, whatever the order of bundling.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { normalizePath } from "vite";

const IS_MODULE = /\.module\.css$/;
const short = (n: number): string => n.toString(36);

/**
 * @param folder  of the sources
 * @returns a function for Vite's `css.modules.generateScopedName`
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => IS_MODULE.test(file))
    .sort()
    .map((file) => normalizePath(join(folder, file)));
  const names = new Map<string, string[]>();
  return (name, file) => {
    const path = file.split("?", 1)[0] ?? "";
    const at = files.indexOf(path);
    if (at < 0) throw new Error(`${file} is no CSS module below ${folder}`);
    const known = names.get(path) ?? [];
    names.set(path, known);
    if (!known.includes(name)) known.push(name);
    return `_${short(at)}-${short(known.indexOf(name))}`;
  };
}
