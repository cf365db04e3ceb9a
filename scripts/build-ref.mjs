/**
 * Builds the app of an earlier commit, for tests of upgrades: `node scripts/build-ref.mjs REF FOLDER`, such as
 * `node scripts/build-ref.mjs v0.1.0 /tmp/previous`. The sources come from git, so the working copy stays as it is.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [ref, out] = process.argv.slice(2);
if (ref === undefined || out === undefined) {
  console.error("Usage: node scripts/build-ref.mjs REF FOLDER");
  process.exit(2);
}

/** @param {string} program @param {string[]} args @param {string} cwd */
const run = (program, args, cwd) => execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });

/** @param {string} folder @returns {string} every package of its lock file with its version */
function packagesOf(folder) {
  /** @type {{ packages: Record<string, { version?: string }> }} */
  const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  return JSON.stringify(Object.entries(packages).map(([name, { version }]) => [name, version]));
}

const sources = mkdtempSync(join(tmpdir(), "throughline-ref-"));
try {
  const archive = join(sources, "sources.tar");
  run("git", ["archive", "--output", archive, ref], ROOT);
  run("tar", ["-xf", archive], sources);
  rmSync(archive);
  // The same packages need not be installed twice.
  if (packagesOf(sources) === packagesOf(ROOT) && existsSync(join(ROOT, "node_modules")))
    symlinkSync(join(ROOT, "node_modules"), join(sources, "node_modules"), "junction");
  else run("npm", ["ci"], sources);
  const vite = join(sources, "node_modules", "vite", "bin", "vite.js");
  run(process.execPath, [vite, "build", "--outDir", resolve(out), "--emptyOutDir"], sources);
  console.log(`${ref} is built in ${resolve(out)}`);
} finally {
  rmSync(sources, { recursive: true, force: true });
}
