/** Chronicles for quizzes, made from short words. */
import * as fc from "fast-check";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import { type ChronicleResult, readChronicle } from "../../../src/model/chronicle/read-chronicle";

type FileEvent = Readonly<Record<string, unknown>> & { readonly id: string };

export function readWithQuiz(quiz: unknown, events: readonly FileEvent[] = EVENTS): ChronicleResult {
  return readChronicle(
    { format: "throughline/1", meta: { title: "T" }, actors: ACTORS, events, quiz },
    { withWarnings: false },
  );
}

export function chronicleOf(events: readonly unknown[], rest: object = {}): PlainChronicle {
  const file = { format: "throughline/1", meta: { title: "T" }, actors: ACTORS, events, ...rest };
  const { chronicle, problems } = readChronicle(file, { withWarnings: false });
  if (!chronicle) throw new Error(`not read: ${problems[0]?.code}`);
  return chronicle;
}

const NAMES = ["Anneke Bakker", "Bruno Costa", "Carla Dietrich", "Davit Eliava", "Elif Fidan", "Farid Gasimov"];
export const ACTORS = NAMES.map((name, at) => ({ id: `person-${at}`, kind: "person", name }));

const EVENTS: readonly FileEvent[] = [
  { id: "a", date: "2001-03-05", title: "Treaty signed", actors: ["person-0"] },
  { id: "b", date: "2003-07-09", title: "Bridge opened", actors: ["person-1"] },
  { id: "c", date: "2006-01-20/2006-02-03", title: "Long strike" },
  { id: "d", date: "2010-10-10", title: "Parliament elected" },
  { id: "about", date: "2004~", title: "Old road built" },
  { id: "claim", date: "2005-05-05", title: "Victory announced", status: "claimed" },
  { id: "late", date: "2006-02-01/2007-01-01", title: "Great drought" },
  { id: "open", date: "2008-05-04/..", title: "Railway runs" },
];

const date = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1890, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  fc.integer({ min: 1890, max: 2025 }).map(String),
  fc.integer({ min: 1890, max: 2020 }).map((year) => `${year}-05/${year + 2}`),
  fc.constantFrom("1950~", "1960?", "[1970-01-01..1970-03-01]", "1980/..", "199X", "-0044-03-15", "2000-01-01T10:00Z"),
);

const words = fc.constantFrom("Treaty", "Bridge", "Strike", "Vote", "Road", "School", "Talks", "Flood", "Law", "Match");
const titles = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(words, words, fc.constantFrom("opened", "ended", "agreed", "postponed"))
      .map((t) => t.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "Vote of 1999",
      "Talks in March",
      "Переговори у травні",
      "Anneke Bakker speaks",
      "31st member",
    ),
  },
  { weight: 1, arbitrary: fc.record({ en: words, uk: fc.constantFrom("Закон 1999 року", "Школа", "Міст") }) },
);

/** Any events: sure and doubtful dates, titles that give away the answer, the same title twice. */
export const anyChronicle: fc.Arbitrary<PlainChronicle> = fc
  .array(
    fc.record(
      {
        date,
        title: titles,
        status: fc.constantFrom("confirmed", "claimed", "disputed", "reported"),
        contentNote: fc.constant("May distress"),
        actors: fc.subarray(ACTORS.map(({ id }) => id)),
        quotes: fc.array(
          fc.record({
            text: fc.constantFrom("We agree.", "It is over.", "Nobody asked us.", "Costa was there."),
            speaker: fc.constantFrom(...NAMES),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ["date", "title"] },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((events) => chronicleOf(events.map((event, at) => ({ id: `e${at}`, ...event }))));
