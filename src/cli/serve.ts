/**
 * `npm start`: serves the built app on this machine. PORT and HOST override the address; `--data FILE` opens a
 * chronicle.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { dataQuery, readDataArgs, whyUnreadable, withDataFile } from "./data-file";
import { listen } from "./listen";
import { staticFiles } from "./static-files";

const DEFAULT_PORT = 4173;

/** @returns the exit code, after the server was stopped */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const parsed = readDataArgs(args);
  // npm runs scripts in the project's folder and passes the caller's in INIT_CWD.
  const from = env.npm_lifecycle_event === "start" ? (env.INIT_CWD ?? ".") : ".";
  const data = parsed.ok && parsed.file !== undefined ? resolve(from, parsed.file) : undefined;
  const wrong = parsed.ok ? data && (await whyUnreadable(data)) : parsed.message;
  if (wrong) {
    console.error(wrong);
    return 2;
  }
  const firstPort = env.PORT ? Number(env.PORT) : DEFAULT_PORT;
  if (!Number.isInteger(firstPort) || firstPort < 0 || firstPort > 65_535) {
    console.error(`PORT must be a whole number from 0 to 65535, got "${env.PORT}".`);
    return 1;
  }
  const folder = "dist";
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`There is no ${folder}/index.html: run "npm run build" first.`);
    return 1;
  }
  try {
    const app = staticFiles(folder);
    const server = await listen(data === undefined ? app : withDataFile(data, app), firstPort, {
      host: env.HOST,
      onPortInUse: (port, next) => console.log(`Port ${port} is taken, trying ${next}.`),
    });
    const query = data === undefined ? "" : dataQuery(data);
    console.log(`Throughline is at http://localhost:${server.port}/${query} (Ctrl-C stops it)`);
    await untilStopped();
    await server.close();
    return 0;
  } catch (error) {
    console.error(`The server could not start: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
