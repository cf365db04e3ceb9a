/** `npm run site -- FILE… --out DIR`: makes a complete static site from files of events (docs/publishing.md). */
import { watch } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { runSite } from "./site-run";

/** Editors write a file in several steps. */
const SETTLED_MS = 200;
const BUILD = "dist";

/** @returns the exit code; with `--watch` only after the process was stopped */
export function main(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  // npm runs scripts in the project's folder and passes the caller's in INIT_CWD.
  const from = env.npm_lifecycle_event === "site" ? (env.INIT_CWD ?? ".") : ".";
  return runSite(args, {
    resolve: (path) => resolve(from, path),
    readFile: (path) => readFile(path),
    filesIn: (folder) => readdir(folder).catch(() => []),
    writeFile: async (path, content) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },
    remove: (path) => rm(path, { force: true }),
    template: {
      files: async () =>
        (JSON.parse(await readFile(join(BUILD, "publish", "files.json"), "utf8")) as { files: readonly string[] })
          .files,
      read: (path) => readFile(join(BUILD, path)),
    },
    onChange,
    print: (line) => console.log(line),
    printError: (line) => console.error(line),
  });
}

/** Calls back after changes of these files until the process is stopped. Folders are watched: editors replace files. */
function onChange(files: readonly string[], callback: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const names = new Map<string, Set<string>>();
  for (const file of files) names.set(dirname(file), (names.get(dirname(file)) ?? new Set()).add(basename(file)));
  const watchers = [...names].map(([folder, wanted]) =>
    watch(folder, (_event, name) => {
      if (name !== null && !wanted.has(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(callback);
      }, SETTLED_MS);
    }),
  );
  return new Promise((stopped) => {
    const stop = () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      void running.then(stopped);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
