/** Planted files for the tests of the lint rules. */
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes files beside a copy of the project's lint rules. Inside the repository, so that the copied config finds the same packages. */
export function plant(files: Record<string, string>): string {
  mkdirSync(".cache", { recursive: true });
  const place = mkdtempSync(join(".cache", "canary-"));
  // A repository for oxlint: .gitignore has .cache/, and oxlint skips ignored files.
  mkdirSync(join(place, ".git"));
  copyFileSync(".oxlintrc.json", join(place, ".oxlintrc.json"));
  copyFileSync("tsconfig.json", join(place, "tsconfig.json"));
  cpSync("scripts/lint", join(place, "scripts/lint"), { recursive: true });
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), code);
  }
  return place;
}

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

/** The violated rules in a planted folder, by file. */
export function lint(place: string): Map<string, string[]> {
  const run = [join(process.cwd(), "node_modules/oxlint/bin/oxlint"), "--format", "json"];
  let text: string;
  try {
    text = execFileSync(process.execPath, run, { cwd: place, encoding: "utf8" });
  } catch (error) {
    text = (error as { stdout: string }).stdout;
  }
  const broken = new Map<string, string[]>();
  for (const { code, filename } of (JSON.parse(text) as Report).diagnostics) {
    const file = filename.replaceAll("\\", "/");
    broken.set(file, [...(broken.get(file) ?? []), code]);
  }
  return broken;
}
