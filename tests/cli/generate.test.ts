import { describe, expect, it } from "vitest";
import { chronicleChunks } from "../../src/cli/generate-chronicle";
import { CROWDED_DAY, LANE_COUNT, isoDay, makeEvents, mulberry32 } from "../../src/cli/generate-events";
import { makePlaces } from "../../src/cli/generate-places";
import { GENERATE_EXIT, runGenerate } from "../../src/cli/generate-run";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";

const text = (...args: Parameters<typeof chronicleChunks>) => [...chronicleChunks(...args)].join("");

/** Runs the command and collects its output. */
async function generate(...args: string[]) {
  const chunks: string[] = [];
  const complaints: string[] = [];
  const code = await runGenerate(args, {
    write: (chunk) => Promise.resolve(chunks.push(chunk) > 0),
    printError: (line) => complaints.push(line),
  });
  return { code, text: chunks.join(""), complaints: complaints.join("\n") };
}

/** How often each value occurs. */
function tally(values: Iterable<number | string>): Map<number | string, number> {
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("made-up events", () => {
  const events = makeEvents(20_000);

  it("are the same for the same seed, and others for another", () => {
    expect(makeEvents(20_000)).toEqual(events);
    expect(makeEvents(20_000, { seed: 2 })).not.toEqual(events);
  });

  it("come from the random numbers that the seed has always given", () => {
    const random = mulberry32(1);
    expect([random(), random(), random()].map((number) => number.toFixed(6))).toEqual([
      "0.627074",
      "0.002736",
      "0.527447",
    ]);
  });

  it("are in order, within 2014 to 2025, and end no earlier than they begin", () => {
    expect(isoDay(events.startDays[0] ?? 0) >= "2014-01-01").toBe(true);
    for (let i = 0; i < events.count; i++) {
      expect(events.startDays[i]!).toBeGreaterThanOrEqual(events.startDays[i - 1] ?? 0);
      expect(events.endDays[i]!).toBeGreaterThanOrEqual(events.startDays[i]!);
    }
    expect(isoDay(Math.max(...events.endDays)) <= "2025-12-31").toBe(true);
  });

  it("are ranges in some 15 of 100 cases", () => {
    const ranges = events.startDays.filter((start, i) => events.endDays[i] !== start).length;
    expect(ranges / events.count).toBeGreaterThan(0.14);
    expect(ranges / events.count).toBeLessThan(0.16);
  });

  it("use every lane and every importance, of which 5 is the rarest", () => {
    expect(tally(events.lanes).size).toBe(LANE_COUNT);
    const byImportance = tally(events.importances);
    const counts = [1, 2, 3, 4, 5].map((importance) => byImportance.get(importance) ?? 0);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[4]! / events.count).toBeGreaterThan(0.005);
    expect(counts[4]! / events.count).toBeLessThan(0.03);
  });

  it("come in bursts: the fullest tenth of the months has more than three tenths of the events", () => {
    const byMonth = tally(Array.from(events.startDays, (day) => isoDay(day).slice(0, 7)));
    const months = [...byMonth.values()].sort((a, b) => b - a);
    const fullest = months.slice(0, 14).reduce((sum, count) => sum + count, 0);
    expect(fullest / events.count).toBeGreaterThan(0.3);
  });

  it("fall on one day as often as requested", () => {
    const crowded = makeEvents(6_000, { sameDay: 5_000 });
    expect(crowded.startDays.filter((day) => day === CROWDED_DAY).length).toBeGreaterThanOrEqual(5_000);
    expect(tally(crowded.startDays).size).toBeGreaterThan(500);
  });
});

describe("a made-up chronicle", () => {
  it("is read without a problem", () => {
    const { chronicle, problems } = parseChronicleText(text(2_000));
    expect(problems).toEqual([]);
    expect(chronicle?.events).toHaveLength(2_000);
    expect(chronicle?.lanes).toHaveLength(LANE_COUNT);
    expect(chronicle?.meta.title).toBe("Made-up events, n = 2000");
  });

  it("is JSON at any size, in chunks", () => {
    for (const count of [1, 2, 499, 500, 501]) {
      const file = JSON.parse(text(count)) as { events: unknown[] };
      expect(file.events).toHaveLength(count);
    }
  });
});

describe("the command", () => {
  it("writes the requested number of events", async () => {
    expect(await generate("30", "--seed", "7", "--same-day", "10")).toEqual({
      code: GENERATE_EXIT.fine,
      text: text(30, { seed: 7, sameDay: 10 }),
      complaints: "",
    });
  });

  it("warns if the app would not open so many", async () => {
    const { code, complaints } = await generate("200001");
    expect(code).toBe(GENERATE_EXIT.fine);
    expect(complaints).toContain("200000");
  });

  it("stops writing when the pipe is closed", async () => {
    let written = 0;
    await runGenerate(["100000"], { write: () => Promise.resolve(++written < 3), printError: () => undefined });
    expect(written).toBe(3);
  });

  it.each([
    [],
    ["0"],
    ["many"],
    ["-5"],
    ["10", "20"],
    ["10", "--seed"],
    ["10", "--seed", "4294967296"],
    ["10", "--same-day", "11"],
    ["10", "--other", "1"],
  ])("explains itself when asked for %j %j %j", async (...args: string[]) => {
    const { code, text, complaints } = await generate(...args);
    expect(code).toBe(GENERATE_EXIT.usage);
    expect(text).toBe("");
    expect(complaints).toContain("Usage:");
  });
});

describe("made-up places", () => {
  it("are the same for the same seed, on the earth, and read without a problem", () => {
    expect(makePlaces(2_000)).toEqual(makePlaces(2_000));
    expect(makePlaces(2_000, 2)).not.toEqual(makePlaces(2_000));
    const { chronicle, problems } = parseChronicleText(text(300, { places: 200 }));
    expect(problems).toEqual([]);
    expect(chronicle?.places.size).toBe(200);
    for (const { lat = 999, lon = 999 } of chronicle?.places.values() ?? []) {
      expect(Math.abs(lat)).toBeLessThanOrEqual(85);
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    }
    expect(new Set(chronicle?.events.flatMap(({ places }) => places)).size).toBe(200);
  });

  it("change nothing else of the events", () => {
    const withoutPlaces = parseChronicleText(text(50)).chronicle?.events;
    const events = parseChronicleText(text(50, { places: 10 })).chronicle?.events.map((event) => ({
      ...event,
      places: [],
    }));
    expect(events).toEqual(withoutPlaces);
  });

  it("are an option of the command", async () => {
    expect((await generate("5", "--places", "2")).text).toBe(text(5, { places: 2 }));
    expect((await generate("5", "--places", "many")).code).toBe(GENERATE_EXIT.usage);
  });
});
