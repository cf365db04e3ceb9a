/**
 * The meaning of table columns, by their headings (`heading-names.ts`). Keys of JSON objects are matched the same way.
 */
import { DATE_WORDS, HEADING_NAMES, IDLE_WORDS, QUESTION_WORDS, STAMP_NAMES } from "./heading-names";

export type Role = keyof typeof HEADING_NAMES;

/** Every role, in the order of `HEADING_NAMES`. */
export const ROLES = Object.keys(HEADING_NAMES) as readonly Role[];
export const isRole = (text: string): text is Role => Object.hasOwn(HEADING_NAMES, text);

export type Meaning = {
  readonly role: Role;
  /** Lower is better. */
  readonly rank: number;
  /** The time at which the row was submitted or recorded, not that of the event. */
  readonly isStamp?: boolean;
};

export type Heading = {
  /** The meaningful part of the name, for comparison: lower case, no accents, single spaces. */
  readonly key: string;
  readonly meaning: Meaning | undefined;
  /** The text in brackets or after a colon: "UTC", "YYYY-MM-DD"; empty if there is none. */
  readonly note: string;
};

/** Rank of a match by one word of several; any exact name is better. */
const LOOSE_RANK = 100;
const STAMP_RANK = 200;
const MAX_WORDS = 7;

/** "to" is an end together with "from"; alone it may be a destination. */
const ENDS_OF_FROM = new Set(["to", "по", "до", "do", "a", "al", "au", "aan"]);
const FROM = new Set(
  ["from", "date from", "від", "з", "с", "от", "von", "ab", "du", "desde", "od", "da", "dal", "de", "van", "vanaf"].map(
    keyOf,
  ),
);

/**
 * @param startKey  of the column or key with the start
 * @param endKey  of the candidate for the end
 */
export const isEndOf = (startKey: string | undefined, endKey: string): boolean =>
  !ENDS_OF_FROM.has(endKey) || (startKey !== undefined && FROM.has(startKey));

/** Roles that several columns may share: lists, and texts that can be joined. */
export const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>([
  "summary",
  "group",
  "tags",
  "place",
  "people",
  "actors",
  "sourceTitle",
  "sourceUrl",
  "media",
  "displayDate",
  "ignored",
]);

/** Role that fills each field of an event in the chronicle's own format. */
export const ROLE_OF_FIELD: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["id", "id"],
  ["title", "title"],
  ["date", "start"],
  ["summary", "summary"],
  ["lane", "group"],
  ["group", "group"],
  ["importance", "importance"],
  ["status", "status"],
  ["claimedBy", "claimedBy"],
  ["actors", "actors"],
  ["places", "place"],
  ["sources", "sourceTitle"],
  ["media", "media"],
  ["quotes", "quote"],
  ["tags", "tags"],
]);

/** Letters without a Unicode decomposition. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** @returns "start date" for `Start_Date`, "start date" and `startDate`; "uberschrift" for `Überschrift` */
export function keyOf(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøđßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const MEANINGS = new Map<string, Meaning>();
const IDLE = new Set(IDLE_WORDS.split(" ").map(keyOf));
/** Names without idle words, in any order: "date of the event" matches "event date". */
const BAGS = new Map<string, Meaning>();

function learn(names: string, meaning: Meaning): void {
  for (const name of names.split(", ")) {
    const key = keyOf(name);
    // Of two roles the first listed wins.
    if (!MEANINGS.has(key)) MEANINGS.set(key, meaning);
    const bag = bagOf(key);
    if (bag !== "" && !BAGS.has(bag)) BAGS.set(bag, meaning);
  }
}

learn(STAMP_NAMES, { role: "start", rank: STAMP_RANK, isStamp: true });
for (const role of ROLES) {
  HEADING_NAMES[role].split("; ").forEach((names, rank) => learn(names, { role, rank }));
}
const QUESTIONS = (Object.keys(QUESTION_WORDS) as (keyof typeof QUESTION_WORDS)[]).flatMap((role) =>
  QUESTION_WORDS[role].split(", ").map((words) => ({ start: `${keyOf(words)} `, role })),
);
const ABOUT_DATES = new Set(DATE_WORDS.split(", ").map(keyOf));

function bagOf(key: string): string {
  const words = key.split(" ");
  return words.length > MAX_WORDS ? "" : [...new Set(words.filter((word) => !IDLE.has(word)))].sort().join(" ");
}

/** Matches the whole key, then its words in any order, and finally the question or subject. */
function meaningOf(key: string): Meaning | undefined {
  const exact = MEANINGS.get(key) ?? (key.includes(" ") ? BAGS.get(bagOf(key)) : undefined);
  if (exact || !key.includes(" ")) return exact;
  const question = QUESTIONS.find(({ start }) => key.startsWith(start));
  if (question) return { role: question.role, rank: LOOSE_RANK };
  const words = key.split(" ");
  return words.length <= MAX_WORDS && words.some((word) => ABOUT_DATES.has(word))
    ? { role: "start", rank: LOOSE_RANK + 1 }
    : undefined;
}

/**
 * The meaning of a heading. "Title (short)", "Date: YYYY-MM-DD", "Titel*" and "Datum / Date" mean what the first
 * meaningful part does; the rest is a note.
 */
export function readHeading(name: string): Heading {
  const short = name.slice(0, 300);
  const whole = keyOf(short);
  const known = MEANINGS.get(whole);
  if (known) return { key: whole, meaning: known, note: "" };
  const unbracketed = short.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>/g, " ");
  const [beforeColon = "", ...afterColon] = unbracketed.split(/[:：]/);
  const bracketed = /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}/.exec(short);
  const note = (bracketed?.slice(1).find((part) => part !== undefined) ?? afterColon.join(":")).trim();
  const parts = [unbracketed, beforeColon, ...beforeColon.split(/[/|\n;]|,\s| [-–—] /)]
    .map(keyOf)
    .filter((key) => key !== "");
  for (const key of parts) {
    const meaning = MEANINGS.get(key);
    if (meaning) return { key, meaning, note };
  }
  for (const key of parts) {
    const meaning = meaningOf(key);
    if (meaning) return { key, meaning, note };
  }
  return { key: whole, meaning: undefined, note };
}

/** The same for a JSON key: exact names only, and no stamps, because programs add these to everything. */
export function readKey(name: string): Heading {
  const heading = readHeading(name);
  const { meaning, key } = heading;
  const isKnown = meaning && meaning.rank < LOOSE_RANK;
  return isKnown || key === "timestamp" ? heading : { ...heading, meaning: undefined };
}
