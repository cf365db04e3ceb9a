import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFile } from "../../../src/formats/import-file";
import type { Chronicle } from "../../../src/model/chronicle/chronicle";
import { parseChronicleText } from "../../../src/model/chronicle/read-chronicle";
import { writeChronicle } from "../../../src/model/chronicle/write-chronicle";

const BUNDLED = "public/data/russia-ukraine-war.json";
const SAMPLES = "tests/fixtures/formats/samples";

function read(text: string): Chronicle {
  const { chronicle, problems } = parseChronicleText(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!chronicle) throw new Error("no chronicle");
  return chronicle;
}

describe("a written chronicle", () => {
  it("reads back as the same one: the bundled chronicle", () => {
    const bundled = read(readFileSync(BUNDLED, "utf8"));
    expect(read(writeChronicle(bundled))).toEqual(bundled);
  });

  it.each(readdirSync(SAMPLES))("reads back as the same one: %s", (name) => {
    const { chronicle } = importFile(readFileSync(`${SAMPLES}/${name}`), { name });
    if (!chronicle) throw new Error("no chronicle");
    expect(read(writeChronicle(chronicle))).toEqual(chronicle);
  });

  it("takes further stories in, behind its own", () => {
    const bundled = read(readFileSync(BUNDLED, "utf8"));
    const own = { id: "own-1", title: "Mine", steps: [{ event: "bucha", core: false }] };
    const { stories } = read(writeChronicle(bundled, [own]));
    expect(stories.at(-1)).toEqual(own);
    expect(stories).toHaveLength(bundled.stories.length + 1);
  });
});
