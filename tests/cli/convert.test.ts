import { describe, expect, it } from "vitest";
import { CHECK_EXIT } from "../../src/cli/check-run";
import { pictureFile } from "../../src/cli/convert-picture";
import { runConvert } from "../../src/cli/convert-run";
import { loadProjectFonts } from "../../src/cli/fonts/project-fonts";
import { drawableWith, forRenderer, measureWith } from "../../src/export/fonts/renderer-font";
import { FONTS, FAMILIES } from "../../src/export/picture/picture-fonts";
import { documentOf } from "../export/documents";
import { smallChronicle } from "../fixtures/chronicles/small";
import { importText } from "../formats/import-text";

/** Runs the conversion on files of the given content. */
async function convert(files: Readonly<Record<string, string>>, ...args: string[]) {
  const written = new Map<string, Uint8Array>();
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runConvert(args, {
    readFile: (path) =>
      files[path] === undefined
        ? Promise.reject(new Error(`no such file: ${path}`))
        : Promise.resolve(new TextEncoder().encode(files[path])),
    exists: (path) => Promise.resolve(files[path] !== undefined),
    writeFile: (path, bytes) => Promise.resolve(void written.set(path, bytes)),
    pictureFile: (_, kind, choices) => Promise.resolve(new TextEncoder().encode(`${kind} ${JSON.stringify(choices)}`)),
    now: () => 0,
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
  });
  const texts = new Map([...written].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  return { code, texts, written, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const TABLE = "title,date,group\nOne,2022-02-24,War\nTwo,2022-13-40,War\nThree,2023,Talks\n";
const GOOD = "title,date\nOne,2022-02-24\nTwo,2023\n";

describe("converting a file", () => {
  it.each([
    ["out.json", /^\{"format":"throughline\/1"/],
    ["out.csv", /^record \(throughline\/1\)/],
    ["out.timelinejs.json", /"start_date"/],
    ["out.timelinejs.csv", /^Year,Month/],
    ["out.ics", /^BEGIN:VCALENDAR/],
    ["out.md", /^# in/],
    ["OUT.SVG", /^svg .*"size":"1600"/],
    ["out.png", /^png .*"scale":2/],
  ])("writes %s by its extension", async (name, content) => {
    const { code, texts, printed } = await convert({ "in.csv": GOOD }, "in.csv", name);
    expect([code, printed.split("\n").at(-1)]).toEqual([CHECK_EXIT.fine, `${name}: written, 2 events.`]);
    expect(texts.get(name)?.replace("\uFEFF", "")).toMatch(content);
  });

  it("writes XLSX, and another format than the extension says", async () => {
    const { written } = await convert({ "in.csv": GOOD }, "in.csv", "out.xlsx");
    expect(String.fromCharCode(...(written.get("out.xlsx") ?? []).slice(0, 2))).toBe("PK");
    const { texts } = await convert({ "in.csv": GOOD }, "in.csv", "out.json", "--as", "timelinejs");
    expect(importText(texts.get("out.json") ?? "").format).toBe("timelinejs-json");
  });

  it("writes what could be read, names the rest, and ends with 1", async () => {
    const { code, texts, printed } = await convert({ "in.csv": TABLE }, "in.csv", "out.json");
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toMatch(/^Error at in\.csv: row 3, column date\n/);
    expect(importText(texts.get("out.json") ?? "").chronicle?.events).toHaveLength(2);
  });

  it("prints one JSON object", async () => {
    const { printed } = await convert({ "in.csv": TABLE }, "in.csv", "out.ics", "--json");
    expect(JSON.parse(printed)).toMatchObject({
      events: 2,
      written: "out.ics",
      losses: [],
      problems: [{ code: "event.date.invalid", severity: "error", row: 3, column: "date" }],
    });
  });

  it("says what a format does not hold", async () => {
    const table = "title,date,status,tags\nA,2022~,claimed,x\n";
    const { printed } = await convert({ "in.csv": table }, "in.csv", "out.timelinejs.json");
    expect(printed).toContain("Note: Status and claimant (1): written into the text.");
    expect(printed).toContain("Note: Tags (1): left out.");
  });

  it("never replaces a file unasked", async () => {
    const files = { "in.csv": GOOD, "out.json": "precious" };
    const refused = await convert(files, "in.csv", "out.json");
    expect(refused).toMatchObject({
      code: CHECK_EXIT.usage,
      complaints: "out.json is there already; --force replaces it.",
    });
    expect(refused.written.size).toBe(0);
    expect((await convert(files, "in.csv", "out.json", "--force")).written.size).toBe(1);
  });

  it("takes columns by heading or number", async () => {
    const table = "Wann;Was;Bild\n24.02.2022;Erstes;x\n25.02.2022;Zweites;y\n";
    const files = { "in.csv": table, "map.json": '{ "title": "Was", "start": 1 }' };
    const { code, texts } = await convert(files, "in.csv", "out.json", "--columns", "map.json");
    expect(code).toBe(CHECK_EXIT.fine);
    expect(importText(texts.get("out.json") ?? "").chronicle?.events.map(({ title }) => title)).toEqual([
      "Erstes",
      "Zweites",
    ]);
    const wrong = await convert(
      { ...files, "map.json": '{ "title": "Titel" }' },
      "in.csv",
      "o.json",
      "--columns",
      "map.json",
    );
    expect(wrong.code).toBe(CHECK_EXIT.errors);
    expect(wrong.printed).toContain(
      "A chosen column is not in the table. Expected: one of the headings Wann, Was, Bild.",
    );
  });

  it("writes nothing if nothing can be read", async () => {
    const { code, written, printed } = await convert({ "in.csv": "a,b\n1,2\n" }, "in.csv", "out.json");
    expect([code, written.size]).toEqual([CHECK_EXIT.errors, 0]);
    expect(printed).toContain("in.csv: nothing could be read, nothing is written.");
  });

  it.each([
    [["in.csv"]],
    [["in.csv", "out.pdf"]],
    [["in.csv", "out.json", "more"]],
    [["in.csv", "out.png", "--scale", "9"]],
    [["in.csv", "out.json", "--as", "docx"]],
    [["in.csv", "out.json", "--unknown"]],
  ])("explains itself for %j", async (args) => {
    const { code, complaints } = await convert({ "in.csv": GOOD }, ...args);
    expect(code).toBe(CHECK_EXIT.usage);
    expect(complaints).toMatch(/^Usage: npm run convert/);
  });

  it("says why a file cannot be opened", async () => {
    const { code, complaints } = await convert({}, "in.csv", "out.json");
    expect([code, complaints]).toEqual([CHECK_EXIT.usage, "in.csv cannot be opened: no such file: in.csv"]);
  });
});

describe("pictures without a browser", () => {
  it("have the project’s fonts: widths are those of the letters", async () => {
    const measure = measureWith(await loadProjectFonts());
    const width = (text: string) => measure(text, FONTS.tick);
    expect(width("mmmm")).toBeGreaterThan(2.5 * width("iiii"));
    expect(width("ЖЖЖЖ")).toBeGreaterThan(1.4 * width("сссс"));
    expect(width("Київ, 2022")).toBeCloseTo(width("Київ") + width(", 2022"), 5);
  });

  it("name a file for each run of a script, and its place", () => {
    const svg = `<text x="1" fill="#111" font-family="${FAMILIES.serif}" font-size="10" font-weight="650">Київ &amp; 2022</text>`;
    expect(forRenderer(svg, (text) => text.length * 5)).toBe(
      `<text fill="#111" font-size="10" font-kerning="none"><tspan x="1" font-family="Throughline serif cyrillic">Київ</tspan><tspan x="26" font-family="Throughline serif latin">&amp; 2022</tspan></text>`,
    );
  });

  it("keep the place of a text that ends or has its middle there", () => {
    const at = (anchor: string) =>
      /tspan x="([^"]*)"/.exec(
        forRenderer(`<text x="100" text-anchor="${anchor}" font-size="10">abcd</text>`, (text) => text.length * 5),
      )?.[1];
    expect([at("middle"), at("end")]).toEqual(["90", "80"]);
  });

  it("have letters of other scripts, also where they join letters differently", async () => {
    const fonts = await loadProjectFonts();
    const has = drawableWith(fonts);
    expect([..."Zażółć Ελλάδα Їжак “№”"].filter((character) => !has(character))).toEqual([]);
    expect(has("א")).toBe(false);
  });

  it("are PNG with the width asked for, and not empty", async () => {
    const choices = { theme: "light", size: "1200", scale: 2 } as const;
    const bytes = Buffer.from(await pictureFile(documentOf(smallChronicle(), "uk"), "png", choices));
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2400);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it("are SVG with the font files inside", async () => {
    const choices = { theme: "dark", size: "slide", scale: 1 } as const;
    const svg = new TextDecoder().decode(await pictureFile(documentOf(smallChronicle()), "svg", choices));
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).toContain(">Military</text>");
  });
});
