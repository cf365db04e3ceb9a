// @ts-nocheck: its packages are installed here only
/**
 * Every page of two sites through html-validate and, where there is Java, the Nu Html Checker (the W3C’s), neither of which loads
 * anything: `npm run build`, `npm ci --prefix tests/validators`, `node tests/validators/run.mjs [FOLDER…]`. Without a folder it
 * makes the sites: one timeline with a brand, and a library. Ends with 1 if there is a fault.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import vnu from "vnu-jar";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAX_SHOWN = 20;
const SAMPLES = "tests/fixtures/formats/samples";
const OPTIONS = ["--address", "https://news.example/timelines/", "--brand", "docs/examples/brand/brand.json"];
const SITES = [
  ["public/examples/thimble-hill/chronicle.json"],
  [
    "public/examples/thimble-hill/chronicle.json",
    "public/data/russia-ukraine-war.json",
    ...["table.csv", "timelinejs.json", "simile.xml"].map((name) => `${SAMPLES}/${name}`),
  ],
];
/** What is no fault of HTML: how React writes it (`<br/>`, `charSet`), and advice on length, style and other hosts. */
const RULES = {
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "doctype-style": "off",
  "long-title": "off",
  "no-inline-style": "off",
  "require-sri": "off",
  "void-style": "off",
};

const folders = process.argv.slice(2);
const made = folders.length === 0 ? SITES.map(makeSite) : [];
try {
  const pages = [...folders, ...made].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith(".html"))
      .map((path) => join(folder, path)),
  );
  const faults = [...(await htmlValidate(pages)), ...nuChecker(pages)];
  for (const fault of faults.slice(0, MAX_SHOWN)) console.log(fault);
  console.log(`${pages.length} pages, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

function makeSite(files) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-valid-"));
  const args = ["scripts/run-cli.mjs", "site", ...files, "--out", folder, ...OPTIONS];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  // 1: some rows could not be read, and the others are published.
  if (status !== 0 && status !== 1) throw new Error("the site could not be made");
  return folder;
}

async function htmlValidate(pages) {
  const config = { root: true, extends: ["html-validate:recommended", "html-validate:document"], rules: RULES };
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const faults = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(page);
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        faults.push(`html-validate ${page}:${line}:${column} ${message} (${ruleId})`);
  }
  return faults;
}

function nuChecker(pages) {
  if (spawnSync("java", ["-version"]).status !== 0) {
    console.log("The Nu Html Checker is left out: there is no Java.");
    return [];
  }
  const args = ["-Xss4m", "-jar", String(vnu), "--format", "json", "--stdout", "--exit-zero-always", ...pages];
  const { stdout } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return (
    JSON.parse(stdout)
      .messages.filter(
        ({ type, subType }) => type === "error" || type === "non-document-error" || subType === "warning",
      )
      // The checker reads the files from the disk, where `'self'` of their policy means nothing.
      .filter(({ message }) => !message.includes("Content Security Policy (meta tag)"))
      .map(({ url, lastLine, lastColumn, message }) => `nu ${url}:${lastLine}:${lastColumn} ${message}`)
  );
}
