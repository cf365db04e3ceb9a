/** `npm run site`: builds the app if there is no build to make sites from, then makes one (src/cli/site.ts). */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @param {string} path */
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {string} file @param {readonly string[]} args @returns the exit code */
const run = (file, args) => spawnSync(process.execPath, [file, ...args], { stdio: "inherit" }).status ?? 1;

const needsBuild = !existsSync(fromRoot("dist/publish/files.json"));
const failed = needsBuild ? run(fromRoot("node_modules/vite/bin/vite.js"), ["build", fromRoot(".")]) : 0;
process.exitCode = failed || run(fromRoot("scripts/run-cli.mjs"), ["site", ...process.argv.slice(2)]);
