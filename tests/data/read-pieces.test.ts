import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readPieces, readPiecesByTurns } from "../../src/data/read-pieces";

const BUNDLED = readFileSync("public/data/russia-ukraine-war.json");
const pieces = [BUNDLED.subarray(0, 100_001), BUNDLED.subarray(100_001)];
const nobody = () => undefined;

it("a file read by turns comes out as one read at once", async () => {
  expect(await readPiecesByTurns(pieces, nobody)).toEqual(readPieces(pieces, nobody));
});

it("a broken file is told by turns too", async () => {
  const broken = [new TextEncoder().encode('{"format": "throughline/1",')];
  const { chronicle, problems } = await readPiecesByTurns(broken, nobody);
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
  const { chronicle } = await readPiecesByTurns([new TextEncoder().encode(JSON.stringify(file))], nobody);
  isDone = true;
  expect(chronicle?.events).toHaveLength(5_000);
  expect(turns).toBeGreaterThan(1);
});
