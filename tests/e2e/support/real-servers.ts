/** Servers that publishers have, with the configuration that docs/hosting.md gives them. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RealServer = {
  /** With a trailing slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** At the same address, after `stop`. */
  readonly start: () => Promise<void>;
};

const isThere = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

export const hasNginx = (): boolean => isThere("nginx", ["-v"]);
export const hasPython = (): boolean => isThere("python3", ["--version"]);

/** nginx as docs/examples/hosting/nginx.conf sets it up, but for name, port and folder. */
export async function nginx(root: string): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-nginx-"));
  const port = await freePort();
  const site = [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["listen [::]:80;", ""],
    ["server_name timeline.example;", "server_name _;"],
    ["root /var/www/throughline;", `root ${root};`],
  ].reduce(
    (text, [from = "", to = ""]) => {
      if (!text.includes(from)) throw new Error(`docs/examples/hosting/nginx.conf has no "${from}"`);
      return text.replace(from, to);
    },
    readFileSync("docs/examples/hosting/nginx.conf", "utf8"),
  );
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const config = join(folder, "nginx.conf");
  writeFileSync(
    config,
    // As root, nginx would read the folder of the test as somebody else.
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events {}
http {
access_log off;
${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n")}
${site}
}
`,
  );
  const args = ["-c", config, "-p", folder, "-e", "stderr"];
  const server = running(port, () => spawn("nginx", args, { stdio: ["ignore", "ignore", "inherit"] }));
  await server.start();
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(join(folder, "nginx.pid"), { force: true });
    },
  };
}

/** `python3 -m http.server` in the folder: no headers but the type and the time of change. */
export async function pythonServer(root: string): Promise<RealServer> {
  const port = await freePort();
  const args = ["-m", "http.server", String(port), "--bind", "127.0.0.1"];
  const server = running(port, () => spawn("python3", args, { cwd: root, stdio: "ignore" }));
  await server.start();
  return server;
}

function running(port: number, open: () => ChildProcess): RealServer {
  let child: ChildProcess | undefined;
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    start: async () => {
      child = open();
      for (let tries = 0; tries < 200; tries += 1) {
        if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
        const isUp = await fetch(url).then(
          () => true,
          () => false,
        );
        if (isUp) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error("the server does not answer");
    },
    stop: async () => {
      const ending = child;
      child = undefined;
      if (!ending || ending.exitCode !== null) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.kill("SIGTERM");
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
