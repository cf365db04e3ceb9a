/** WebKitGTK, the engine of Safari, driven by WebKitWebDriver (WebDriver over HTTP) under Xvfb. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver, Engine, InputSource, Size } from "./driver";
import { freePort } from "./support/free-port";
import { poll } from "./support/poll";

const WEBDRIVER = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/Xvfb";
const HANG_MS = 90_000;

/** The small browser that comes with the library, for any version and architecture. */
function miniBrowser(): string | undefined {
  const named = process.env["WEBKIT_PATH"];
  if (named !== undefined) return named;
  const folders = ["/usr/lib", "/usr/libexec"].filter(existsSync).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      if (/^webkit2?gtk/.test(name)) return [join(folder, name)];
      if (!name.endsWith("-linux-gnu")) return [];
      return readdirSync(join(folder, name))
        .filter((inner) => /^webkit2?gtk/.test(inner))
        .map((inner) => join(folder, name, inner));
    }),
  );
  return folders.map((folder) => join(folder, "MiniBrowser")).find(existsSync);
}

export const webkit: Engine = {
  name: "webkit",
  missing: () => {
    const lacks = [
      ...(existsSync(WEBDRIVER) && miniBrowser() !== undefined ? [] : ["webkit2gtk-driver"]),
      ...(existsSync(XVFB) ? [] : ["xvfb"]),
    ];
    return lacks.length > 0 ? `no ${lacks.join(", no ")} found: \`npm run browser:install\`` : undefined;
  },
  start,
};

async function start(): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "throughline-webkit-"));
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.toReversed()) await end(child);
    try {
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch {
      // A process of WebKit that ends slowly may still write its shader cache. The folder is a temporary one.
    }
  };
  try {
    const xvfb = spawn(XVFB, ["-displayfd", "3", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    children.push(xvfb);
    const display = await displayOf(xvfb);
    const port = await freePort();
    const folders = { HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
    const driver = spawn(WEBDRIVER, [`--port=${port}`], {
      stdio: "ignore",
      env: {
        ...process.env,
        ...folders,
        DISPLAY: `:${display}`,
        GDK_BACKEND: "x11",
        LIBGL_ALWAYS_SOFTWARE: "1",
        TZ: "UTC",
        LANG: "C.UTF-8",
        // Root in a container cannot start the sandbox of WebKit; only the built app is opened here.
        ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
      },
    });
    children.push(driver);
    const base = `http://127.0.0.1:${port}`;
    await poll(
      "WebKitWebDriver to listen",
      () =>
        fetch(`${base}/status`)
          .then(({ ok }) => ok)
          .catch(() => false),
      {
        withinMs: 30_000,
      },
    );
    return await drive(base, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function displayOf(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    xvfb.once("error", reject);
    xvfb.once("exit", () => reject(new Error("Xvfb does not start")));
    xvfb.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), 3_000);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill();
  });
}

async function drive(base: string, stop: () => Promise<void>): Promise<Driver> {
  const send = async <T>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
      signal: AbortSignal.timeout(HANG_MS),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = { binary: miniBrowser(), args: ["--automation"] };
  const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: Record<string, string> }>(
    "POST",
    "/session",
    { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } },
  );
  let turns = 0;
  const session = `/session/${sessionId}`;
  const get = <T>(path: string) => send<T>("GET", session + path);
  const post = <T = void>(path: string, body?: object) => send<T>("POST", session + path, body);
  await post("/timeouts", { script: 60_000, pageLoad: 60_000 });
  return {
    version: `WebKitGTK ${capabilities["browserVersion"]}`,
    goTo: (url) => post("/url", { url }),
    back: () => post("/back"),
    run: (body, args) => post("/execute/sync", { script: body, args }),
    perform: (sources) => {
      turns += 1;
      return post("/actions", { actions: sources.map((source) => uneven(source, turns)) });
    },
    outerSize: () => get<Size>("/window/rect"),
    setOuterSize: (size) => post("/window/rect", size),
    windows: () => get("/window/handles"),
    currentWindow: () => get("/window"),
    useWindow: (handle) => post("/window", { handle }),
    closeWindow: () => send("DELETE", `${session}/window`),
    useFrame: (id) => post("/frame", { id: id ?? null }),
    screenshot: () => get("/screenshot"),
    print: undefined,
    console: async () => [],
    stop: async () => {
      await send("DELETE", session).catch(() => undefined);
      await stop();
    },
  };
}

/** A wheel event of the same distance as the last one is ignored: every second one is a pixel shorter. */
function uneven(source: InputSource, turns: number): InputSource {
  if (source.type !== "wheel") return source;
  const less = (delta: number) => delta - Math.sign(delta) * (turns % 2);
  return { ...source, actions: source.actions.map((one) => ({ ...one, deltaY: less(one.deltaY) })) };
}
