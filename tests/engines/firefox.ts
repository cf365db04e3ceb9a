/** Firefox, headless, driven through the Marionette server that is built into it: no other program is needed. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver, Engine, Size } from "./driver";
import { Marionette } from "./marionette";
import { freePort } from "./support/free-port";
import { poll } from "./support/poll";

const PLACES = [
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

const binary = (): string | undefined =>
  process.env["FIREFOX_PATH"] === undefined ? PLACES.find(existsSync) : process.env["FIREFOX_PATH"];

const PREFERENCES = {
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
  "intl.accept_languages": "en-GB, en",
  "browser.startup.page": 0,
  "startup.homepage_welcome_url": "",
  // Saves without a prompt.
  "browser.download.useDownloadDir": true,
  "browser.download.folderList": 2,
  // Classic scroll bars take room, as on Windows; overlay scroll bars hide faults.
  "widget.gtk.overlay-scrollbars.enabled": false,
  // No requests by the browser itself.
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

export const firefox: Engine = {
  name: "firefox",
  missing: () => {
    const path = binary();
    return path === undefined || !existsSync(path)
      ? "no Firefox found: `npm run browser:install`, or name it in FIREFOX_PATH"
      : undefined;
  },
  start,
};

async function start(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "throughline-firefox-"));
  const port = await freePort();
  const preferences = { ...PREFERENCES, "marionette.port": port, "browser.download.dir": profile };
  writeFileSync(
    join(profile, "user.js"),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(""),
  );
  const child = spawn(
    binary() ?? "firefox",
    ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile],
    { stdio: "ignore", env: { ...process.env, MOZ_HEADLESS_WIDTH: "1600", MOZ_HEADLESS_HEIGHT: "1200", TZ: "UTC" } },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill();
    const kill = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const line = await poll("Firefox to listen", () => Marionette.open(port), { withinMs: 60_000 });
    return await drive(line, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function drive(line: Marionette, stop: () => Promise<void>): Promise<Driver> {
  const send = async <T>(command: string, parameters: object = {}): Promise<T> =>
    (await line.send(`WebDriver:${command}`, parameters)) as T;
  const { capabilities } = await send<{ capabilities: Record<string, string> }>("NewSession", { capabilities: {} });
  await send("SetTimeouts", { script: 60_000, pageLoad: 60_000 });
  return {
    version: `Firefox ${capabilities["browserVersion"]}`,
    goTo: (url) => send("Navigate", { url }),
    back: () => send("Back"),
    run: (body, args) => send("ExecuteScript", { script: body, args, sandbox: null, newSandbox: false }),
    perform: (actions) => send("PerformActions", { actions }),
    outerSize: () => send<Size>("GetWindowRect"),
    setOuterSize: (size) => send("SetWindowRect", size),
    windows: () => send("GetWindowHandles"),
    currentWindow: () => send("GetWindowHandle"),
    useWindow: (handle) => send("SwitchToWindow", { handle }),
    closeWindow: () => send("CloseWindow"),
    useFrame: (id = undefined) => send("SwitchToFrame", { id: id ?? null }),
    screenshot: () => send("TakeScreenshot", { full: false }),
    print: () => send("Print", { page: { width: 21, height: 29.7 }, background: true }),
    console: () => readConsole(line),
    stop: async () => {
      line.close();
      await stop();
    },
  };
}

/** Script errors and policy violations, from the console of the browser. */
async function readConsole(line: Marionette): Promise<readonly string[]> {
  await line.send("Marionette:SetContext", { value: "chrome" });
  try {
    return (await line.send("WebDriver:ExecuteScript", {
      script: `
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        return messages
          .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & one.warningFlag))
          .filter((one) => /^(content javascript|CSP)/.test(one.category))
          .map((one) => one.category + ": " + one.errorMessage + " " + one.sourceName + ":" + one.lineNumber);`,
      args: [],
    })) as string[];
  } finally {
    await line.send("Marionette:SetContext", { value: "content" });
  }
}
