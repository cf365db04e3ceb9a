import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readChunks, readChunksYielding } from "../../src/data/read-chunks";

const BUNDLED = readFileSync("public/data/russia-ukraine-war.json");
const chunks = [BUNDLED.subarray(0, 100_001), BUNDLED.subarray(100_001)];
const noop = () => undefined;

it("a file read by turns comes out as one read at once", async () => {
  expect(await readChunksYielding(chunks, undefined, noop)).toEqual(await readChunks(chunks, undefined, noop));
});

it("a broken file is reported by the yielding parser too", async () => {
  const broken = [new TextEncoder().encode('{"format": "throughline/1",')];
  const { chronicle, problems } = await readChunksYielding(broken, undefined, noop);
  expect(chronicle).toBeUndefined();
  expect(problems[0]?.code).toBe("json.syntax");
});

it("a large file lets the page do other things in between", async () => {
  const events = Array.from({ length: 5_000 }, (_, i) => ({ id: `e${i}`, date: "2020-01-01", title: `Event ${i}` }));
  const file = { format: "throughline/1", meta: { title: "Large" }, lanes: [], events };
  let turns = 0;
  let isDone = false;
  const others = () => {
    turns += 1;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  const { chronicle } = await readChunksYielding([new TextEncoder().encode(JSON.stringify(file))], undefined, noop);
  isDone = true;
  expect(chronicle?.events).toHaveLength(5_000);
  expect(turns).toBeGreaterThan(1);
});

describe("a file that is not the bundled one", () => {
  const bytes = (text: string) => [new TextEncoder().encode(text)];
  const table = "title,date\nFirst,2014-03-18\nBroken,soon\nSecond,2022-02-24T05:00+02:00\n";

  it("may be in any format that is known", async () => {
    for (const read of [readChunks, readChunksYielding]) {
      const result = await read(bytes(table), { name: "mine.csv" }, noop);
      expect(result.chronicle?.events.length).toBe(2);
      expect(result.format).toBe("plain-table");
      expect(result.eventsInFile).toBe(3);
      expect(result.times?.zones).toEqual(["+02:00"]);
      expect(result.problems).toMatchObject([{ code: "event.date.invalid", row: 3, column: "date" }]);
    }
  });

  it("has the user choose which of two numbers is the day", async () => {
    const doubtful = bytes("title,date\nOne,3/4/2022\n");
    expect((await readChunks(doubtful, { name: "a.csv" }, noop)).problems[0]?.code).toBe("chronicle.events.none");
    const { chronicle } = await readChunks(doubtful, { name: "a.csv", dayOrder: "day-first" }, noop);
    expect([...(chronicle?.events ?? [])].map(({ date }) => date.edtf)).toEqual(["2022-04-03"]);
  });

  it("in our own format is the same whatever it is called", async () => {
    const labelled = await readChunks(chunks, { name: "any.txt" }, noop);
    expect(labelled.chronicle).toEqual((await readChunks(chunks, undefined, noop)).chronicle);
  });

  it("without a label is read as our own format only", async () => {
    expect((await readChunks(bytes(table), undefined, noop)).problems[0]?.code).toBe("json.syntax");
  });
});
