/**
 * `npm run browser:install`: installs all browser engines of the tests, and their PDF reader, on Debian-like systems.
 * Needs root, but no npm packages.
 */
import { spawnSync } from "node:child_process";

const PACKAGES = ["chromium", "chromium-headless-shell", "firefox-esr", "webkit2gtk-driver", "xvfb", "poppler-utils"];

/** @param {string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Waits for another apt-get instead of failing, but not for minutes for a dead mirror.
  const timeout = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=30"];
  return spawnSync("apt-get", [...timeout, ...args], { stdio: "inherit", env }).status === 0;
}

/** @param {string} name */
const isInstalled = (name) =>
  spawnSync("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name], { encoding: "utf8" }).stdout ===
  "installed";

/** @returns {string | undefined} what went wrong */
function install() {
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return undefined;
  const byHand = `install by hand: ${missing.join(" ")}`;
  if (spawnSync("apt-get", ["--version"]).error) return `There is no apt-get here; ${byHand}`;
  if (process.getuid?.() !== 0) return `This needs root: sudo npm run browser:install, or ${byHand}`;
  const isDone = () => apt("install", "--yes", "--no-install-recommends", ...missing);
  // The package lists of a fresh container are empty or outdated. A partial update may be sufficient.
  apt("update");
  if (isDone()) return undefined;
  // A missing package, or one with another name, must not prevent the others.
  const left = missing.filter((name) => !apt("install", "--yes", "--no-install-recommends", name));
  return left.length === 0 ? undefined : `apt-get could not install ${left.join(" ")}`;
}

const problem = install();
if (problem === undefined) console.log(`The browsers are here: ${PACKAGES.join(", ")}`);
else console.error(problem);
process.exitCode = problem === undefined ? 0 : 1;
