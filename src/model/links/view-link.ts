/**
 * The query of a view: which parameters exist, how they are written and parsed. Pure; `store/sync-url.ts` uses the
 * history API.
 * Unknown or invalid values are dropped with a problem; nothing throws.
 */
import { type FilterSpec, FACETS, NO_FILTER } from "../filter/filter";
import { parseEventDate } from "../dates/event-date";
import { HOST_PARAMETERS } from "../embed/host-parameters";
import { type ModeId, DEFAULT_MODE, MODE_IDS } from "../mode";
import { type PrintOptions, PAPER_PARAMETERS, paperParameters, readPrintOptions } from "../print-options";
import { type Problem, showValue } from "../problem";
import { type QuizLink, QUIZ_KEYS, quizParts, readQuizLink } from "../quiz/quiz-options";
import type { StoryPlace } from "../stories/story";
import { DETAILS, type Detail, LANGS, type Lang, THEMES, type ThemeChoice, VIEWS, type ViewId } from "./view-choices";
import { yearOf } from "../dates/calendar-years";
import { type MapCamera, readCamera, writeCamera } from "./map-camera";
import { type Ms, type TimeWindow, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../time";

export { DETAILS, type Detail, LANGS, type Lang, THEMES, type ThemeChoice, VIEWS, type ViewId };

/** The content of a link; absent fields mean the default of the app. */
export type ViewLink = {
  /**
   * The chronicle file as written in the link; `resolveSource` decides whether it may be opened. Absent: the bundled
   * one.
   */
  readonly src?: string;
  /** Absent: browsing. */
  readonly mode?: ModeId;
  readonly story?: StoryPlace;
  readonly quiz?: QuizLink;
  readonly window?: TimeWindow;
  /** Empty, together with a story: no event is open, not even the one of the step. */
  readonly event?: string;
  readonly filter: FilterSpec;
  readonly view?: ViewId;
  /** Absent: the map shows where most places are. */
  readonly at?: MapCamera;
  readonly detail?: Detail;
  readonly theme?: ThemeChoice;
  readonly lang?: Lang;
  /** Absent for default print options. */
  readonly paper?: PrintOptions;
};

const VIEW_KEYS = ["src", "mode", "story", "step", "from", "to", "event", "q", "view", "at", "detail", "theme", "lang"];
const KNOWN = new Set<string>([...VIEW_KEYS, ...FACETS, ...QUIZ_KEYS, ...PAPER_PARAMETERS]);
/** Parameters of hosts: not ours, and not reported as unknown. */
const FOREIGN = new Set<string>(HOST_PARAMETERS);
/** Longer addresses are rejected unread; none is written by hand. */
export const MAX_QUERY_LENGTH = 8_192;
const MAX_ID_LENGTH = 120;
const MAX_SOURCE_LENGTH = 2_000;
const MAX_VALUES = 100;
/** Below this span a link is precise to the minute, above it to the day, far below it to the second. */
const MINUTE_BELOW_MS = 60 * DAY_MS;
const SECOND_BELOW_MS = HOUR_MS;

/**
 * Parses a query string.
 * @param search  `location.search`, with or without the `?`
 */
export function decodeViewLink(search: string): { readonly link: ViewLink; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (search.length > MAX_QUERY_LENGTH) {
    problems.push({ code: "link.too-long", severity: "warning", where: "?", value: showValue(search) });
    return { link: { filter: NO_FILTER }, problems };
  }
  const query = new URLSearchParams(search);
  const bad = (key: string, code = "link.value.unknown") =>
    problems.push({ code, severity: "warning", where: `?${key}`, value: showValue(query.get(key) ?? "") });
  for (const key of new Set(query.keys())) if (!KNOWN.has(key) && !FOREIGN.has(key)) bad(key, "link.parameter.unknown");

  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const value = query.get(key);
    if (value === null || value === "") return undefined;
    const found = allowed.find((one) => one === value);
    if (found === undefined) bad(key);
    return found;
  };
  const severalOf = (key: string): readonly string[] => {
    const values = (query.get(key) ?? "").split(",").filter((value) => value !== "");
    const good = [...new Set(values)].filter((value) => value.length <= MAX_ID_LENGTH).slice(0, MAX_VALUES);
    if (good.length < values.length && new Set(values).size !== good.length) bad(key);
    return good;
  };
  const readAt = (): MapCamera | undefined => {
    const text = query.get("at") ?? "";
    const camera = readCamera(text);
    if (text !== "" && !camera) bad("at");
    return camera;
  };
  const event = query.get("event") ?? "";
  if (event.length > MAX_ID_LENGTH) bad("event");
  const window = readWindow(query.get("from"), query.get("to"), bad);

  const src = query.get("src") ?? "";
  if (src.length > MAX_SOURCE_LENGTH) bad("src");

  const mode = oneOf("mode", MODE_IDS);
  const paper = readPrintOptions(query, bad);
  const story = readStory(query, bad);
  const link: ViewLink = {
    ...(mode === undefined || mode === DEFAULT_MODE ? {} : { mode }),
    ...withoutUndefined({ story, quiz: readQuizLink(query, bad) }),
    ...(src !== "" && src.length <= MAX_SOURCE_LENGTH ? { src } : {}),
    ...(window ? { window } : {}),
    ...(event.length <= MAX_ID_LENGTH && (event !== "" || (story && query.has("event"))) ? { event } : {}),
    filter: {
      lane: severalOf("lane"),
      actor: severalOf("actor"),
      place: severalOf("place"),
      status: severalOf("status"),
      // Cut by code points: a lone surrogate cannot be encoded again.
      text: [...(query.get("q") ?? "")].slice(0, MAX_ID_LENGTH).join("").trim(),
    },
    ...withoutUndefined({
      view: oneOf("view", VIEWS),
      at: readAt(),
      detail: oneOf("detail", DETAILS),
      theme: oneOf("theme", THEMES),
      lang: oneOf("lang", LANGS),
    }),
    ...(Object.keys(paper).length > 0 ? { paper } : {}),
  };
  return { link, problems };
}

/** Writes a query string: `""` for the default view, else with the leading `?`. The order of keys is fixed. */
export function encodeViewLink(link: ViewLink): string {
  const parts: [string, string][] = [];
  if (link.src) parts.push(["src", link.src]);
  if (link.mode && link.mode !== DEFAULT_MODE) parts.push(["mode", link.mode]);
  if (link.story) parts.push(["story", link.story.id]);
  if (link.story && link.story.step > 1) parts.push(["step", String(link.story.step)]);
  for (const [key, value] of quizParts(link.quiz ?? {})) parts.push([key, value]);
  if (link.window) parts.push(...windowParts(link.window));
  if (link.event || (link.story && link.event !== undefined)) parts.push(["event", link.event]);
  for (const facet of FACETS) if (link.filter[facet].length > 0) parts.push([facet, link.filter[facet].join(",")]);
  if (link.filter.text !== "") parts.push(["q", link.filter.text]);
  if (link.view) parts.push(["view", link.view]);
  if (link.at) parts.push(["at", writeCamera(link.at)]);
  for (const key of ["detail", "theme", "lang"] as const) {
    const value = link[key];
    if (value) parts.push([key, value]);
  }
  if (link.paper) for (const [key, value] of paperParameters(link.paper)) parts.push([key, value]);
  // Unescaped because these characters are legal in a query, and people read these addresses.
  const query = parts.map(
    ([key, value]) => `${key}=${encodeURIComponent(wellFormed(value)).replace(/%(?:2C|2F|3A)/g, decodeURIComponent)}`,
  );
  return query.length === 0 ? "" : `?${query.join("&")}`;
}

/** A step outside the story is clamped later, where the story is known. */
function readStory(query: URLSearchParams, bad: (key: "story" | "step") => void): StoryPlace | undefined {
  const [id, text] = [query.get("story") ?? "", query.get("step") ?? ""];
  const step = text === "" ? 1 : /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
  if (step === undefined) bad("step");
  if (id === "") return undefined;
  if (id.length > MAX_ID_LENGTH) {
    bad("story");
    return undefined;
  }
  return { id, step: Math.max(1, step ?? 1) };
}

/** While the user types, a field may contain a lone surrogate, on which `encodeURIComponent` throws. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/**
 * `from` and `to` name whole days (or months, years): the window runs from the first ms to the last. An absent or
 * invalid end is open.
 */
function readWindow(
  from: string | null,
  to: string | null,
  bad: (key: "from" | "to", code: string) => void,
): TimeWindow | undefined {
  const first = from ? readMoment(from) : undefined;
  const last = to ? readMoment(to) : undefined;
  if (from && !first) bad("from", "link.dates.unreadable");
  if (to && !last) bad("to", "link.dates.unreadable");
  if (!first && !last) return undefined;
  const start = first?.start ?? Number.NEGATIVE_INFINITY;
  const end = last?.end ?? Number.POSITIVE_INFINITY;
  if (start < end) return { start, end };
  bad("from", "link.dates.reversed");
  return undefined;
}

function readMoment(text: string): TimeWindow | undefined {
  const parsed = parseEventDate(text);
  if (!parsed.ok || parsed.date.kind !== "instant") return undefined;
  return { start: parsed.date.startMs, end: parsed.date.endMs };
}

function windowParts({ start, end }: TimeWindow): [string, string][] {
  const unit = end - start < SECOND_BELOW_MS ? SECOND_MS : MINUTE_MS;
  const [from, to] = [roundTo(unit, start), roundTo(unit, end)];
  if (to - from < MINUTE_BELOW_MS && hasDays(from) && hasDays(to)) {
    return [
      ["from", clockText(from)],
      ["to", clockText(Math.max(to, from + unit))],
    ];
  }
  const parts: [string, string][] = [];
  // An open end is omitted: `from` alone, or `to` alone.
  if (Number.isFinite(start)) parts.push(["from", dayText(roundTo(DAY_MS, start))]);
  if (Number.isFinite(end)) parts.push(["to", dayText(roundTo(DAY_MS, end) - DAY_MS)]);
  return parts;
}

/** A window as EDTF, to whole days unless it is short: "2022-02-24/2022-12-31". */
export function windowText(window: TimeWindow): string {
  const parts = new Map(windowParts(window));
  const [from, to] = [parts.get("from") ?? "..", parts.get("to") ?? ".."];
  return from === to ? from : `${from}/${to}`;
}

const roundTo = (unit: Ms, ms: Ms): Ms => Math.round(ms / unit) * unit;
/** EDTF has days only in years of four digits, with or without a minus. */
const hasDays = (ms: Ms): boolean => Math.abs(yearOf(ms)) <= 9_999;

/** JavaScript writes such years with six digits, which EDTF does not allow. */
function dayText(ms: Ms): string {
  const year = yearOf(ms);
  if (!hasDays(ms)) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}${new Date(ms).toISOString().slice(-20, -14)}`;
}

/** To the minute, or to the second if there are seconds. */
const clockText = (ms: Ms): string =>
  `${dayText(ms)}${new Date(ms).toISOString().slice(-14, ms % MINUTE_MS === 0 ? -8 : -5)}Z`;

function withoutUndefined<T extends object>(source: T): Partial<T> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Partial<T>;
}
