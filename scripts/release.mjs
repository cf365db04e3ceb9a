/**
 * `npm run release`: builds the app and writes into `release/` what someone who runs a host needs: the archive, the list
 * of its parts (CycloneDX), the notes of this version, and the checksums of all three. The same sources give the same
 * bytes. The files have the date of SOURCE_DATE_EPOCH (seconds), else of the commit, else the first that a ZIP can have.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { billOfMaterials } from "./release/bill-of-materials.mjs";
import { checksums, releaseNotes, withoutDeadLinks } from "./release/release-notes.mjs";
import { readFolder, zipFiles } from "./release/zip-files.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "release");
/** Of the repository, with the same paths in the archive, so that their links to each other work. */
const PAPERS = ["SECURITY.md", "docs/hosting.md", "docs/upgrading.md", "docs/offline.md", "docs/examples/sw-off.js"];
const LICENCES = ["LICENSE.txt", "LICENSE-DATA.txt", "THIRD-PARTY-NOTICES.txt"];

// The local time of an archive: no clock change of this machine may shift it.
process.env.TZ = "UTC";

/** @param {string} file */
const text = (file) => readFileSync(join(ROOT, file), "utf8");
/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** @param {string} command @param {readonly string[]} args @returns {string} what it printed */
const run = (command, args) =>
  execFileSync(command, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "pipe"] });

/** @param {readonly string[]} args @returns {any} */
function npmSbom(...args) {
  const all = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", ...args];
  const npm = process.env.npm_execpath;
  return JSON.parse(npm === undefined ? run("npm", all) : run(process.execPath, [npm, ...all]));
}

/** @returns {Date} */
function releaseDate() {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? commitSeconds();
  if (!/^\d+$/.test(seconds)) throw new Error(`SOURCE_DATE_EPOCH must be whole seconds, not "${seconds}"`);
  return new Date(Number(seconds) * 1_000);
}

function commitSeconds() {
  try {
    return run("git", ["log", "-1", "--format=%ct"]).trim();
  } catch {
    console.warn("There is no git history: set SOURCE_DATE_EPOCH, or the files of all releases have the same time.");
    return "0";
  }
}

/** @param {string} version @returns {Record<string, Uint8Array>} */
function archiveFiles(version) {
  const site = readFolder(join(ROOT, "dist"), "site/");
  const maps = Object.keys(site).filter((path) => path.endsWith(".map"));
  if (maps.length > 0) throw new Error(`source maps are in the build: ${maps.join(", ")}`);
  const papers = Object.fromEntries(PAPERS.map((path) => [path, readFileSync(join(ROOT, path))]));
  const readme = text("scripts/release/host-readme.md").replaceAll("VERSION", version);
  /** @type {Record<string, Uint8Array>} */
  const files = {
    ...site,
    ...papers,
    ...readFolder(join(ROOT, "docs", "examples", "hosting"), "docs/examples/hosting/"),
    ...Object.fromEntries(LICENCES.flatMap((name) => (site[`site/${name}`] ? [[name, site[`site/${name}`]]] : []))),
    "README.md": Buffer.from(readme),
  };
  const folders = new Set(Object.keys(files).map((path) => posix.dirname(path)));
  for (const path of Object.keys(files).filter((one) => one.endsWith(".md"))) {
    /** @param {string} target */
    const isThere = (target) => {
      const place = posix.join(posix.dirname(path), target);
      return place in files || folders.has(place.replace(/\/$/, ""));
    };
    files[path] = Buffer.from(withoutDeadLinks(Buffer.from(files[path] ?? []).toString("utf8"), isThere));
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`throughline-${version}/${path}`, content]),
  );
}

function release() {
  const { name, version } = JSON.parse(text("package.json"));
  execFileSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const build = /<meta name="generator" content="[^"]*\((\w+)\)"/.exec(text("dist/index.html"))?.[1];
  if (build === undefined) throw new Error("dist/index.html does not name its build");
  const bills = { shipped: npmSbom("--omit=dev"), everything: npmSbom() };
  const bill = billOfMaterials(bills, { notices: text("dist/THIRD-PARTY-NOTICES.txt"), name, version, build });
  /** @type {Record<string, string | Uint8Array>} */
  const made = {
    [`throughline-${version}.zip`]: zipFiles(archiveFiles(version), releaseDate()),
    [`throughline-${version}.cdx.json`]: `${JSON.stringify(bill, undefined, 2)}\n`,
    "RELEASE-NOTES.md": releaseNotes(text("CHANGELOG.md"), version, build),
  };
  const sums = Object.fromEntries(Object.entries(made).map(([file, content]) => [file, sha256(content)]));
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [file, content] of Object.entries({ ...made, SHA256SUMS: checksums(sums) })) {
    writeFileSync(join(OUT, file), content);
    console.log(`release/${file}  ${(content.length / 1_000).toFixed(0)} kB`);
  }
  console.log(`Throughline ${version}, build ${build}`);
}

release();
