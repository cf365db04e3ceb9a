/**
 * Finds a Chromium for the browser tests without manual installation: CHROME_PATH, else the newest of those downloaded
 * by Playwright, installed on the system, or contained in the npm package @sparticuz/chromium (Linux x64). The newest,
 * because users have it: a fault of Chromium 144 went unnoticed with 143.
 * THROUGHLINE_BROWSER=playwright|system|packaged restricts the search to that source.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

/** @typedef {"CHROME_PATH" | "playwright" | "system" | "packaged"} Source */
/** @typedef {{ source: Source, path: string, version: number }} Candidate  path is empty for "packaged": it must be unpacked first */
/** @typedef {{ env: Record<string, string | undefined>, exists: (path: string) => boolean, versionOf: (path: string) => number, playwrightPath: string, platform: string, arch: string, packageVersion: number | undefined }} Machine  versions: the first number, 0 where it is not known */
/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Launch */

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** No sandbox: CI machines run as root in containers, where /dev/shm is small. */
const ARGS = ["--no-sandbox", "--disable-dev-shm-usage"];

/** @type {Record<string, string[]>} */
const SYSTEM_PATHS = {
  linux: [
    // The same Chromium without a user interface: the tests take a quarter less time. tests/engines walks through the whole one.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

export const NO_BROWSER =
  "No browser for the tests: set CHROME_PATH to a Chrome or Chromium, or run `npx playwright install chromium` (Debian, as root: `npm run browser:install`).";

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    exists: existsSync,
    playwrightPath: chromium.executablePath(),
    platform: process.platform,
    arch: process.arch,
    versionOf,
    packageVersion: existsSync(join(ROOT, "node_modules/@sparticuz/chromium/bin/chromium.br"))
      ? firstNumber(packageJson().version)
      : undefined,
  };
}

/** @returns {{ version: string }} */
const packageJson = () => createRequire(import.meta.url)(join(ROOT, "node_modules/@sparticuz/chromium/package.json"));

/** @param {string} text */
const firstNumber = (text) => Number(/\d+/.exec(text)?.[0] ?? 0);

/** The version string of a browser: "Chromium 156.0.1.2". @param {string} path */
function versionOf(path) {
  // On Windows, `--version` would open a window.
  if (process.platform === "win32") return 0;
  try {
    return firstNumber(execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return 0;
  }
}

/**
 * Every browser that the machine seems to have, newest first.
 * @param {Machine} machine
 * @returns {Candidate[]}
 */
export function candidates({ env, exists, versionOf: version, playwrightPath, platform, arch, packageVersion }) {
  // An explicit choice: no other browser may silently replace it.
  if (env.CHROME_PATH)
    return exists(env.CHROME_PATH) ? [{ source: "CHROME_PATH", path: env.CHROME_PATH, version: 0 }] : [];
  const only = env.THROUGHLINE_BROWSER;
  /** @param {Source} source @param {string[]} paths @returns {Candidate[]} */
  const from = (source, paths) =>
    only && only !== source ? [] : paths.filter(exists).map((path) => ({ source, path, version: version(path) }));
  /** @type {Candidate[]} */
  const all = [...from("playwright", [playwrightPath]), ...from("system", SYSTEM_PATHS[platform] ?? [])];
  if (packageVersion !== undefined && platform === "linux" && arch === "x64" && (!only || only === "packaged"))
    all.push({ source: "packaged", path: "", version: packageVersion });
  // Ties keep their order.
  return all.sort((a, b) => b.version - a.version);
}

/**
 * Playwright's launch options for this browser.
 * @param {Pick<Candidate, "source" | "path">} candidate
 * @returns {Launch}
 */
export function launchOf({ source, path }) {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  if (source !== "packaged") return { executablePath: path, args: ARGS, env };
  const { folder, executablePath } = unpack();
  return {
    executablePath,
    args: ARGS,
    env: {
      ...env,
      // Its own copies of NSS and other libraries, for machines without them.
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_PATH: join(folder, "fontconfig"),
    },
  };
}

/** Unpacks @sparticuz/chromium into a folder of this project, once. */
function unpack() {
  const { version } = packageJson();
  const folder = join(ROOT, ".cache", `chromium-${version}`);
  const executablePath = join(folder, "chromium");
  const isDone = join(folder, "unpacked");
  if (!existsSync(isDone)) {
    mkdirSync(join(folder, "fontconfig"), { recursive: true });
    // In a separate process: the package changes the environment of its importer. It unpacks into the temporary folder,
    // and its system libraries only if it detects AWS Lambda.
    const code = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: ROOT, env, stdio: "inherit" });
    // The package's fonts.conf refers to /tmp only; without any font the page crashes.
    writeFileSync(join(folder, "fontconfig", "fonts.conf"), fontsConf(folder));
    writeFileSync(isDone, "");
  }
  return { folder, executablePath };
}

/** @param {string} folder */
function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fontconfig/cache</cachedir>
</fontconfig>
`;
}

/** For configuration files: the first candidate, untested. @returns {Launch | undefined} */
export function findBrowser() {
  const [first] = candidates(thisMachine());
  return first && launchOf(first);
}

/**
 * For the test run: the first candidate that actually renders a page. If there is none, downloads one, once.
 * @param {(line: string) => void} log
 * @returns {Promise<Record<string, string>>} the environment with which `findBrowser` finds it too
 */
export async function ensureBrowser(log) {
  for (const round of ["present", "downloaded"]) {
    for (const candidate of candidates(thisMachine())) {
      const problem = await tryOut(candidate);
      const name = [candidate.source, candidate.path, candidate.version || ""].filter(Boolean).join(" ");
      log(`${name}${problem ? ` does not start: ${problem}` : " works"}`);
      if (problem) continue;
      return candidate.source === "packaged" ? { THROUGHLINE_BROWSER: "packaged" } : { CHROME_PATH: candidate.path };
    }
    if (round === "present" && !process.env.CHROME_PATH) download(log);
  }
  throw new Error(NO_BROWSER);
}

/** @param {Candidate} candidate @returns {Promise<string | undefined>} what went wrong */
async function tryOut(candidate) {
  try {
    const browser = await chromium.launch({ ...launchOf(candidate), timeout: 60_000 });
    const page = await browser.newPage();
    await page.setContent("<p>Слово</p>");
    await page.locator("p").boundingBox();
    await browser.close();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split("\n", 1)[0];
  }
}

/** @param {(line: string) => void} log */
function download(log) {
  log("none found, asking Playwright to download Chromium");
  try {
    const cli = join(ROOT, "node_modules/@playwright/test/cli.js");
    execFileSync(process.execPath, [cli, "install", "chromium"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
  } catch {
    log("the download failed");
  }
}
