/**
 * Parses messages from a host page to an embedded timeline. Pure and total: no input makes it throw or hang.
 * Values have the same meaning as in a link, because the link parser (`view-link.ts`) reads them.
 */
import { ID_PATTERN } from "../chronicle/schema";
import type { EmbedErrorCode, FrameMessage, HostMessage } from "./embed-protocol";
import { type FilterSpec, FACETS, NO_FILTER } from "../filter/filter";
import { showValue } from "../problem";
import { type TimeWindow, sameWindow } from "../time";
import { LANGS, THEMES, decodeViewLink, encodeViewLink } from "../links/view-link";

/**
 * A command of the host, parsed and checked. Whether the chronicle contains what it names is checked when it is
 * executed.
 */
export type HostCommand =
  | {
      readonly type: "go";
      /** The event to open; `""` closes the open one; absent: no change. */
      readonly event?: string;
      /** `"all"` shows the whole chronicle; absent: no change. An end may be infinite, as in a link. */
      readonly window?: TimeWindow | "all";
    }
  /** `step` counts from 1 and may be larger than the last step. */
  | { readonly type: "story"; readonly story: string; readonly step: number }
  | { readonly type: "filter"; readonly filter: FilterSpec }
  | SimpleCommand<"theme">
  | SimpleCommand<"lang">
  | SimpleCommand<"print">;

/** Commands executed exactly as received. */
type SimpleCommand<T extends "theme" | "lang" | "print"> = Omit<
  Extract<HostMessage, { readonly type: T }>,
  "throughline"
>;

export type EmbedError = { readonly code: EmbedErrorCode; readonly where: string; readonly message: string };

const HOST_TYPES = ["hello", "go", "filter", "theme", "lang", "print"] as const;
export type HostType = (typeof HOST_TYPES)[number];

/** A message of the protocol with its fields not yet parsed. */
export type HostEnvelope = { readonly type: HostType; readonly fields: Readonly<Record<string, unknown>> };

/** `undefined`: not a message of this protocol, to be ignored. */
export type OpenedEnvelope =
  | { readonly ok: true; readonly envelope: HostEnvelope }
  | { readonly ok: false; readonly error: EmbedError }
  | undefined;

const VERSION = 1;
/** Limit on characters and entries of a message together. The limit on links is 8 KB too. */
const MAX_SIZE = 8_192;
const MAX_DEPTH = 8;
const MAX_STEPS = 100_000;

/**
 * First check of a message, cheap enough for floods: is it of this protocol and version, of a known type, and small?
 * @param data  `event.data`, created by structured clone: no getters, no proxies
 */
export function openEnvelope(data: unknown): OpenedEnvelope {
  if (!isRecord(data) || !Object.hasOwn(data, "throughline")) return undefined;
  // First of all: the errors below quote parts of the message.
  if (sizeUpTo(data, MAX_SIZE, MAX_DEPTH) > MAX_SIZE) {
    return refuse(
      "too-large",
      "message",
      `A message holds at most ${MAX_SIZE} characters, lists and objects included.`,
    );
  }
  const { throughline: version, type } = own(data, ["throughline", "type"]);
  if (version !== VERSION) {
    return refuse("version", "throughline", `This timeline speaks version ${VERSION}, not ${showValue(version)}.`);
  }
  const known = HOST_TYPES.find((one) => one === type);
  if (known === undefined) {
    return refuse("type", "type", `No message is called ${showValue(type)}; there are ${HOST_TYPES.join(", ")}.`);
  }
  return { ok: true, envelope: { type: known, fields: data } };
}

export type ReadCommand =
  { readonly ok: true; readonly command: HostCommand } | { readonly ok: false; readonly error: EmbedError };

/** Parses the fields. All or nothing: one invalid field rejects the message. Unknown fields are ignored. */
export function readCommand({ type, fields }: HostEnvelope): ReadCommand | undefined {
  switch (type) {
    case "hello":
      return undefined;
    case "print":
      return { ok: true, command: { type } };
    case "go":
      return own(fields, ["story"]).story === undefined ? readGo(fields) : readStory(fields);
    case "filter":
      return readFilter(fields);
    case "theme": {
      const theme = THEMES.find((one) => one === own(fields, ["theme"]).theme);
      return theme ? { ok: true, command: { type, theme } } : bad("theme.theme", `one of ${THEMES.join(", ")}`);
    }
    case "lang": {
      const lang = LANGS.find((one) => one === own(fields, ["lang"]).lang);
      return lang ? { ok: true, command: { type, lang } } : bad("lang.lang", `one of ${LANGS.join(", ")}`);
    }
    default: {
      const never: never = type;
      throw new RangeError(`unknown type ${String(never)}`);
    }
  }
}

const AN_ID = "an id: letters, digits, dot, dash, underscore";

function readGo(fields: HostEnvelope["fields"]): ReadCommand {
  const { event, from, to } = own(fields, ["event", "from", "to"]);
  if (event === undefined && from === undefined && to === undefined) return bad("go", "an event, from, to or a story");
  if (event !== undefined && event !== "" && !isId(event)) return bad("go.event", AN_ID);
  const go: { event?: string; window?: TimeWindow | "all" } = typeof event === "string" ? { event } : {};
  for (const [name, value] of Object.entries({ from, to })) {
    if (value !== undefined && typeof value !== "string") return bad(`go.${name}`, "a date such as 2022-02-24");
  }
  if (from !== undefined || to !== undefined) {
    const query = new URLSearchParams({ from: String(from ?? ""), to: String(to ?? "") });
    const { link, problems } = decodeViewLink(query.toString());
    const [problem] = problems;
    if (problem) return bad(`go.${problem.where.slice(1)}`, "dates such as 2022-02-24, the first before the last");
    go.window = link.window ?? "all";
  }
  return { ok: true, command: { type: "go", ...go } };
}

function readStory(fields: HostEnvelope["fields"]): ReadCommand {
  const { story, step = 1 } = own(fields, ["story", "step"]);
  if (!isId(story)) return bad("go.story", AN_ID);
  if (typeof step !== "number" || !Number.isInteger(step) || step < 1 || step > MAX_STEPS) {
    return bad("go.step", "a whole number from 1");
  }
  return { ok: true, command: { type: "story", story, step } };
}

function readFilter(fields: HostEnvelope["fields"]): ReadCommand {
  const query = new URLSearchParams();
  for (const facet of FACETS) {
    const { [facet]: value = [] } = own(fields, [facet]);
    const list: unknown = typeof value === "string" ? value.split(",").filter((one) => one !== "") : value;
    if (!Array.isArray(list) || !list.every(isId)) return bad(`filter.${facet}`, `${AN_ID}; several in a list`);
    query.set(facet, list.join(","));
  }
  const { q = "" } = own(fields, ["q"]);
  if (typeof q !== "string") return bad("filter.q", "words");
  query.set("q", q);
  const { link, problems } = decodeViewLink(query.toString());
  const [problem] = problems;
  if (problem) return bad(`filter.${problem.where.slice(1)}`, "fewer values");
  return { ok: true, command: { type: "filter", filter: link.filter } };
}

/**
 * The dates of a window as links write them.
 * @param all  the whole chronicle; a window as wide is written as empty dates
 */
export function windowMessage(window: TimeWindow, all: TimeWindow): FrameMessage {
  const query = new URLSearchParams(sameWindow(window, all) ? "" : encodeViewLink({ window, filter: NO_FILTER }));
  return { throughline: VERSION, type: "window", from: query.get("from") ?? "", to: query.get("to") ?? "" };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === "string" && ID_PATTERN.test(value);

/** Own fields only: a field on a prototype was not sent by the host. `null` counts as absent, as in JSON. */
function own<const K extends string>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly K[],
): Readonly<Partial<Record<K, unknown>>> {
  const found: Partial<Record<K, unknown>> = {};
  for (const name of names) if (Object.hasOwn(fields, name) && fields[name] !== null) found[name] = fields[name];
  return found;
}

const KIND = Object.prototype.toString;

/**
 * Number of characters and entries in a value, counted only until `limit` is exceeded. Exceeding `depth` counts as too
 * large, and so does anything but text, number, list or plain object (a `Blob`, a `Map`, megabytes of an
 * `ArrayBuffer`).
 */
function sizeUpTo(value: unknown, limit: number, depth: number): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  const isPlain = Array.isArray(value) ? value.length <= limit : KIND.call(value) === "[object Object]";
  if (depth === 0 || !isPlain) return limit + 1;
  let size = 1;
  for (const key in value) {
    size += key.length + sizeUpTo((value as Record<string, unknown>)[key], limit - size, depth - 1);
    if (size > limit) break;
  }
  return size;
}

const refuse = (code: EmbedErrorCode, where: string, message: string) =>
  ({ ok: false, error: { code, where, message } }) as const;

const bad = (where: string, expected: string) => refuse("value", where, `“${where}” is not ${expected}.`);
