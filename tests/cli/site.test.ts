import { describe, expect, it } from "vitest";
import { type SiteIo, runSite } from "../../src/cli/site-run";
import { SMALL_FILE } from "../fixtures/chronicles/small";
import { TEMPLATE } from "../fixtures/site/template";

/** A disk in memory, with what the command has printed. */
function disk(files: Readonly<Record<string, string>>) {
  const there = new Map(Object.entries(files));
  const printed: string[] = [];
  const errors: string[] = [];
  const changes: (() => Promise<void>)[] = [];
  const io: SiteIo = {
    resolve: (path) => `/${path}`,
    readFile: async (path) => {
      const text = there.get(path);
      if (text === undefined) throw new Error("no such file");
      return new TextEncoder().encode(text);
    },
    filesIn: async (folder) => [
      ...new Set(
        [...there.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.split("/")[2] ?? ""),
      ),
    ],
    writeFile: async (path, content) =>
      void there.set(path, typeof content === "string" ? content : new TextDecoder().decode(content)),
    remove: async (path) => void there.delete(path),
    template: { files: async () => TEMPLATE.files, read: TEMPLATE.read },
    onChange: async (_files, callback) => void changes.push(callback),
    print: (line) => void printed.push(line),
    printError: (line) => void errors.push(line),
  };
  return { io, there, printed, errors, changes };
}
const SMALL = JSON.stringify(SMALL_FILE);
const CSV = "date,title,lane\n2020-01-01,One,A\n2021-02-03,Two,A\n";

describe("npm run site", () => {
  it("makes a site from a file of any format", async () => {
    const { io, there, printed } = disk({ "/a.csv": CSV });
    expect(await runSite(["a.csv", "--out", "site"], io)).toBe(0);
    expect(there.get("/site/index.html")).toContain("Two");
    expect(there.has("/site/sw.js")).toBe(true);
    expect(printed[0]).toContain("2 events");
  });

  it("brings an older site up to date, but leaves its code to open pages", async () => {
    const { io, there } = disk({ "/a.json": SMALL });
    await runSite(["a.json", "--out", "site"], io);
    there.set("/site/assets/old-12345678.js", "old");
    there.set("/site/CNAME", "news.example");
    there.set(
      "/site/site-files.json",
      JSON.stringify({ files: ["gone.html", "assets/old-12345678.js", "../a.json", "/a.json"] }),
    );
    there.set("/site/gone.html", "gone");
    expect(await runSite(["a.json", "--out", "site"], io)).toBe(0);
    expect(there.has("/site/gone.html")).toBe(false);
    for (const path of ["/site/assets/old-12345678.js", "/site/CNAME", "/a.json"]) expect(there.has(path)).toBe(true);
  });

  it("leaves a folder with other files as it is", async () => {
    const { io, there, errors } = disk({ "/a.json": SMALL, "/home/thesis.doc": "mine" });
    const before = new Map(there);
    expect(await runSite(["a.json", "--out", "home"], io)).toBe(2);
    expect(errors.join()).toContain("home is not empty");
    expect(there).toEqual(before);
  });

  it("takes the pictures beside a file, and no file outside of its folder", async () => {
    const image = (url: string) => ({ type: "image", url, alt: "a", credit: "b", licence: { name: "CC0" } });
    const events = [
      { ...SMALL_FILE.events[0], media: ["pictures/a.gif", "pictures/none.png", "page.html", "drawn.svg"].map(image) },
    ];
    const { io, there, errors } = disk({
      "/b/a.json": JSON.stringify({ ...SMALL_FILE, events, stories: [], quiz: [] }),
      "/b/pictures/a.gif": `GIF89a${"\0".repeat(7)},${"\0".repeat(11)};`,
      "/b/page.html": "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "/b/drawn.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    });
    await runSite(["b/a.json", "--out", "site"], io);
    expect(there.has("/site/data/pictures/a.gif")).toBe(true);
    expect(errors.join()).toContain("pictures/none.png");
    for (const name of ["page.html", "drawn.svg"]) {
      expect(there.has(`/site/data/${name}`)).toBe(false);
      expect(errors.join()).toContain(`${name} is left out`);
    }
  });

  it("makes nothing from a file that cannot be read, and says which", async () => {
    const { io, there, errors } = disk({ "/a.json": SMALL, "/b.json": "{" });
    expect(await runSite(["a.json", "b.json", "--out", "site"], io)).toBe(2);
    expect(await runSite(["none.json", "--out", "site"], io)).toBe(2);
    expect(errors.join()).toContain("b.json cannot be published");
    expect(errors.join()).toContain("none.json cannot be opened: no such file");
    expect([...there.keys()].some((path) => path.startsWith("/site"))).toBe(false);
  });

  it("says what is wrong with its arguments", async () => {
    for (const [args, fault] of [
      [[], "No file"],
      [["a.json"], "--out"],
      [["a.json", "--out", "site", "--address", "news.example"], "--address"],
      [["a.json", "--out", "site", "--languages", "de"], "--languages"],
      [["a.json", "--out", "site", "--bland", "x"], "--bland"],
    ] as const) {
      const { io, errors } = disk({ "/a.json": SMALL });
      expect(await runSite(args, io)).toBe(2);
      expect(errors.join()).toContain(fault);
    }
  });

  it("makes the site again after a change, also after one that could not be read", async () => {
    const { io, there, changes, errors } = disk({ "/a.csv": CSV });
    await runSite(["a.csv", "--out", "site", "--watch"], io);
    there.set("/a.csv", "");
    await changes[0]?.();
    expect(errors.length).toBeGreaterThan(0);
    expect(there.get("/site/index.html")).toContain("Two");
    there.set("/a.csv", CSV.replace("Two", "Three"));
    await changes[0]?.();
    expect(there.get("/site/index.html")).toContain("Three");
  });
});
