/**
 * The app with events made in memory, more of them than a file may have: `?n=1000000&from=…&to=…`. Everything
 * is the real app except the list of events, which makes each event on access.
 */
import { createRoot } from "react-dom/client";
import { App } from "../../../src/app/layout/App";
import {
  LANE_COUNT,
  type GeneratedEvents,
  idOf,
  isoDay,
  laneIdOf,
  laneLabelOf,
  makeEvents,
  titleOf,
} from "../../../src/cli/generate-events";
import { en as englishMessages } from "../../../src/i18n/en";
import { createFilterEngine } from "../../../src/lod/filter-engine";
import type {
  Chronicle,
  EventList,
  EventTable,
  Importance,
  TimelineEvent,
} from "../../../src/model/chronicle/chronicle";
import { digestOf } from "../../../src/model/chronicle/digest";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { type EventDate, parseEventDate } from "../../../src/model/dates/event-date";
import { DAY_MS } from "../../../src/model/time";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { createAppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import "../../../src/theme/fonts.css";
import "../../../src/page/theme.css";
import "../../../src/timeline/styles";

const NONE: never[] = [];
const MAX_CACHED = 20_000;

class MadeList implements EventList, EventTable {
  readonly length: number;
  readonly #made: GeneratedEvents;
  readonly #cached = new Map<number, TimelineEvent>();
  readonly #positions = new WeakMap<TimelineEvent, number>();

  constructor(made: GeneratedEvents) {
    this.#made = made;
    this.length = made.count;
  }

  at(position: number): TimelineEvent | undefined {
    if (position < 0 || position >= this.length) return undefined;
    const known = this.#cached.get(position);
    if (known) return known;
    const event = this.#make(position, true);
    if (this.#cached.size >= MAX_CACHED) this.#cached.clear();
    this.#cached.set(position, event);
    this.#positions.set(event, position);
    return event;
  }

  indexOf(event: TimelineEvent): number {
    return this.#positions.get(event) ?? -1;
  }

  get(id: string): TimelineEvent | undefined {
    const event = this.at(Number(id.slice(idOf(0).length - 1)) - 1);
    return event?.id === id ? event : undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** Iterating: nothing is cached, and dates have only the fields that the index reads. */
  *[Symbol.iterator](): Iterator<TimelineEvent> {
    for (let i = 0; i < this.length; i += 1) yield this.#make(i, false);
  }

  #make(i: number, isWhole: boolean): TimelineEvent {
    const [first = 0, last = 0] = [this.#made.startDays[i], this.#made.endDays[i]];
    return {
      id: isWhole ? idOf(i) : "",
      date: isWhole ? dateOf(first, last) : roughDate(first, last),
      title: isWhole ? titleOf(this.#made, i) : "",
      lane: LANES[this.#made.lanes[i] ?? 0] ?? "",
      importance: (this.#made.importances[i] ?? 3) as Importance,
      actors: NONE,
      places: NONE,
      figures: NONE,
      quotes: NONE,
      related: NONE,
      sources: NONE,
      media: NONE,
      tags: NONE,
    };
  }
}

const LANES = Array.from({ length: LANE_COUNT }, (_, lane) => laneIdOf(lane));

function dateOf(first: number, last: number): EventDate {
  const text = first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
  const parsed = parseEventDate(text);
  if (!parsed.ok) throw new Error(`no date: ${text}`);
  return parsed.date;
}

const [SOME_DAY, SOME_SPAN] = [dateOf(0, 0), dateOf(0, 9)];
const roughDate = (first: number, last: number): EventDate => ({
  ...(first === last ? SOME_DAY : SOME_SPAN),
  startMs: first * DAY_MS,
  endMs: (last + 1) * DAY_MS,
});

const query = new URLSearchParams(location.search);
const made = makeEvents(Number(query.get("n")));
const events = new MadeList(made);
const ends = made.endDays.reduce((latest, day) => Math.max(latest, day), 0);
const chronicle: Chronicle = {
  meta: { title: `Made-up events, n = ${events.length}`, languages: ["en"], corrections: [] },
  lanes: LANES.map((id, lane) => ({ id, label: laneLabelOf(lane) })),
  eras: [],
  actors: new Map(),
  places: new Map(),
  events,
  eventsById: events,
  stories: [],
  quiz: [],
  digest: digestOf([
    { ...(events.at(0) as TimelineEvent), date: dateOf(made.startDays[0] ?? 0, ends) },
    events.at(0) as TimelineEvent,
  ]),
};
const engine = createFilterEngine(chronicle);
performance.mark("data-ready");

const { link } = decodeViewLink(location.search);
const store = createAppStore({ link });
document.documentElement.dataset["theme"] = "light";
createRoot(document.getElementById("root") as HTMLElement).render(
  <StoreProvider store={store}>
    <App first={{ lang: "en", messages: englishMessages }} />
  </StoreProvider>,
);
const filterWorker = {
  columns: engine,
  applyFilter: async () => engine.applyFilter(store.getState().filter),
  stop: () => undefined,
};
store.actions.chronicleLoaded(chronicle, [], { filterWorker, first: engine.applyFilter(NO_FILTER) });
