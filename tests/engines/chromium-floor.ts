/** The oldest Chromium that is supported, headless, driven by Playwright. It is inside an npm package, for Linux on x64. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { ARGS, SHORT_WALK, startChromium } from "./chromium";
import type { Engine } from "./driver";

const PACKED = "node_modules/chromium-floor/bin/chromium.br";
const NAME = "chromium-109";
const FOLDER = `.cache/${NAME}`;
const BINARY = join(FOLDER, "chromium");
export const chromiumFloor: Engine = {
  name: NAME,
  steps: SHORT_WALK,
  missing: () => {
    if (process.platform !== "linux" || process.arch !== "x64") return "its package is for Linux on x64";
    if (!existsSync(PACKED)) return "the package chromium-floor is not installed";
    unpack();
    const trial = spawnSync(BINARY, [...ARGS, "--headless", "--disable-gpu", "--dump-dom", "about:blank"], {
      env: environment(),
      encoding: "utf8",
      timeout: 60_000,
    });
    if (trial.status === 0) return undefined;
    const why = trial.error?.message ?? trial.stderr.trim().split("\n").at(-1) ?? "";
    return `it does not start here: ${why || `exit code ${trial.status}`}`;
  },
  start: () => startChromium(BINARY, environment()),
};

function unpack(): void {
  if (existsSync(BINARY)) return;
  mkdirSync(FOLDER, { recursive: true });
  const partial = `${BINARY}-${process.pid}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(PACKED)), { mode: 0o755 });
  renameSync(partial, BINARY);
}

/** With the libraries and fonts of the newer packaged Chromium, where scripts/find-browser.mjs has unpacked it. */
function environment(): Record<string, string> {
  const own = Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const newer = readdirSync(".cache")
    .map((name) => join(process.cwd(), ".cache", name))
    .find((folder) => existsSync(join(folder, "al2023/lib")));
  if (newer === undefined) return own;
  const libraries = [own["LD_LIBRARY_PATH"], join(newer, "al2023/lib")].filter(Boolean).join(":");
  return { ...own, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(newer, "fontconfig") };
}
