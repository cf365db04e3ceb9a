/** The newest Chromium of the system with its user interface: the tests of tests/e2e may run in one without it. */
import { existsSync } from "node:fs";
import { type Browser, type Frame, type Page, chromium } from "@playwright/test";
import type { Driver, Engine, InputSource } from "./driver";
import { KEYS } from "./page";

export const ARGS = ["--no-sandbox", "--disable-dev-shm-usage"];

/** Every part of the app once: a missing feature of the browser shows at the first step. */
export const SHORT_WALK = new RegExp(
  [
    "^opens with",
    "^the wheel",
    "^an event opens by click",
    "^a filter",
    "^the search",
    "have a map",
    "^cards have",
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

const PATHS = ["/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];
const installed = PATHS.find(existsSync);

export const newestChromium: Engine = {
  name: "chromium",
  steps: SHORT_WALK,
  missing: () => (installed === undefined ? "it is not installed" : undefined),
  start: () => startChromium(installed ?? ""),
};

/** @param env  all of the browser's environment; default: that of this process */
export async function startChromium(executablePath: string, env?: Record<string, string>): Promise<Driver> {
  const browser = await chromium.launch({ executablePath, args: ARGS, ...(env === undefined ? {} : { env }) });
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
