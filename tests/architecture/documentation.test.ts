/** Checks what the documentation says about files and import rules. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const DOCS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "src/README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Made by the build, or examples of names. */
const NOT_FILES = new Set(["embed-client.d.ts", "kebab-case.ts", "PascalCase.tsx"]);
const ROOTS = ["src", "tests", "scripts", "docs", "public", ".ci"];

const sourceFiles = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) => join(root, path).replaceAll("\\", "/")),
);
const sourceNames = new Set([...sourceFiles, ...readdirSync(".")].map((path) => basename(path)));
const foldersOf = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const sourceFolders = new Set(foldersOf("src"));

const inBackticks = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].map(([, token = ""]) => token);

/** The files that a token of the documentation may mean; `undefined` if it is no path of this repository. */
function candidates(token: string): readonly string[] | undefined {
  // Names in capitals are placeholders: `src/cli/NAME.ts`.
  if (!/^[\w.@*-]+(?:\/[\w.@*-]*)*$/.test(token) || /\b[A-Z]{3,}\b/.test(token.replace("README", ""))) return undefined;
  const [first = ""] = token.split("/");
  if (!token.includes("/"))
    return /^[^*.].*\.(?:tsx?|mjs|css)$/.test(token) && !NOT_FILES.has(token) ? [`**/${token}`] : undefined;
  if (sourceFolders.has(first)) return [`src/${token}`, ...(ROOTS.includes(first) ? [token] : [])];
  return ROOTS.includes(first) ? [token] : undefined;
}

function isThere(candidate: string): boolean {
  if (candidate.startsWith("**/")) return sourceNames.has(candidate.slice(3));
  if (!candidate.includes("*")) return existsSync(candidate);
  const escaped = candidate.replaceAll(/[.+]/g, String.raw`\$&`).replaceAll("*", "[^/]*");
  const pattern = new RegExp(`^${escaped.replace(/\/$/, "")}$`);
  return sourceFiles.some((path) => pattern.test(path));
}

/** Names in the documentation, as "file: name", whose file is missing. */
const missing = (doc: string): readonly string[] =>
  inBackticks(readFileSync(doc, "utf8")).flatMap((token) => {
    const paths = candidates(token);
    return !paths || paths.some(isThere) ? [] : [`${doc}: ${token}`];
  });

type Policy = {
  readonly from: {
    readonly element?: { readonly type?: string; readonly types?: { readonly anyOf: readonly string[] } };
  };
  readonly allow: {
    readonly to: {
      readonly element?: {
        readonly type?: string;
        readonly types?: { readonly anyOf: readonly string[] };
        readonly fileInternalPath?: string;
      };
      readonly module?: { readonly origin: string; readonly source?: readonly string[] };
    };
  };
};
type LintConfig = {
  readonly settings: { readonly "boundaries/elements": readonly { readonly type: string }[] };
  readonly overrides: readonly { readonly rules: Readonly<Record<string, unknown>> }[];
};

const FOLDER_NAMES: Readonly<Record<string, string>> = { feature: "features", map: "features/map" };
const folderName = (type: string): string => FOLDER_NAMES[type] ?? type;
const typesOf = (element?: { readonly type?: string; readonly types?: { readonly anyOf: readonly string[] } }) =>
  element ? (element.types?.anyOf ?? (element.type === undefined ? [] : [element.type])) : [];

/** Per folder what `.oxlintrc.json` lets it import, in the terms of the table. */
function rules(): ReadonlyMap<string, ReadonlySet<string>> {
  const config = JSON.parse(readFileSync(".oxlintrc.json", "utf8")) as LintConfig;
  const [, { policies } = { policies: [] }] = config.overrides
    .map((override) => override.rules["boundaries/dependencies"])
    .find((rule) => rule !== undefined) as [string, { readonly policies: readonly Policy[] }];
  const allowed = new Map<string, Set<string>>(
    [...config.settings["boundaries/elements"].map(({ type }) => folderName(type)), "main.tsx"].map((name) => [
      name,
      new Set(),
    ]),
  );
  for (const { from, allow } of policies) {
    const { element, module } = allow.to;
    const inside = element?.fileInternalPath === undefined ? "" : `/${element.fileInternalPath}`;
    const names = [
      ...typesOf(element).map((type) => `${folderName(type)}${inside}`),
      ...(module?.source ?? (module ? ["Node"] : [])),
    ];
    const importers = from.element ? typesOf(from.element).map(folderName) : ["main.tsx"];
    for (const importer of importers) for (const name of names) allowed.get(importer)?.add(name);
  }
  return allowed;
}

const readme = readFileSync("src/README.md", "utf8");
const rows = readme
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\|\s*|\s*\|$/g, "").trim()));

describe("the documentation", () => {
  it.each(DOCS)("names only files that there are: %s", (doc) => {
    expect(missing(doc)).toEqual([]);
  });

  it("is looked at by a check that sees missing files", () => {
    const found = ["model/no-such.ts", "no-such.ts", "src/no/such.ts", "features/no-such/", "model/dates/no-*.ts"].map(
      (token) => candidates(token)?.some(isThere),
    );
    expect(found).toEqual([false, false, false, false, false]);
    expect(candidates("model/dates/edtf-*.ts")?.some(isThere)).toBe(true);
    expect(candidates("wp-includes/js/wp-embed.js")).toBeUndefined();
  });

  it.each(DOCS)("links only to files that there are: %s", (doc) => {
    const targets = [...readFileSync(doc, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const files = targets.filter((target) => !/^(?:https?:|#)/.test(target)).map((target) => target.split("#", 1)[0]);
    expect(files.filter((file) => !existsSync(join(dirname(doc), file ?? "")))).toEqual([]);
  });
});

describe("the glossary of CONTRIBUTING.md", () => {
  const [, glossary = ""] = /\n## Glossary\n([\s\S]+?)\n## /.exec(readFileSync("CONTRIBUTING.md", "utf8")) ?? [];
  const [, , ...terms] = glossary.split("\n").filter((line) => line.startsWith("| "));

  it("has 40 terms at most", () => {
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.length).toBeLessThanOrEqual(40);
  });

  it("has names that the code uses", () => {
    const code = sourceFiles
      .filter((path) => /^src\/.*\.tsx?$/.test(path))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const names = terms.flatMap((row) => inBackticks(row.split("|")[2] ?? "").slice(0, 1));
    expect(names).toHaveLength(terms.length);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });
});

describe("src/README.md", () => {
  it("says of each folder exactly what the lint rules let it import", () => {
    const table = rows
      .filter((cells) => cells.length === 3)
      .map(([name = "", , may = ""]) => {
        const folder = (inBackticks(name)[0] ?? "").replace(/\/\*?\/?$/, "");
        const names = new Set([...inBackticks(may), ...(/\bNode\b/.test(may) ? ["Node"] : [])]);
        return [folder, [...names].toSorted()];
      });
    const wanted = [...rules()].map(([name, names]) => [name, [...names].toSorted()]);
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(wanted));
    expect(table).toHaveLength(wanted.length);
  });

  it("names every folder of src/, model/, app/ and features/", () => {
    const inside = (name: string) => rows.find(([first]) => first === `\`${name}\``)?.[1] ?? "";
    for (const name of ["model", "app"])
      expect(inBackticks(inside(name)).toSorted()).toEqual(
        foldersOf(`src/${name}`).map((folder) => `${name}/${folder}/`),
      );
    const features = inside("features")
      .split(", ")
      .map((feature) => feature.replace(/ \(.*\)$/, ""));
    expect(features).toEqual(foldersOf("src/features").toSorted());
  });
});
