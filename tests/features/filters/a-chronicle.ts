/** A small chronicle for the tests of filters, search and list. */
import type { Actor, PlainChronicle, TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { digestOf } from "../../../src/model/chronicle/digest";
import { parseEventDate } from "../../../src/model/dates/event-date";
import { NO_FILTER, type FilterSpec } from "../../../src/model/filter/filter";
import type { LocalizedText } from "../../../src/model/localized";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";

export function aDate(edtf: string) {
  const parsed = parseEventDate(edtf);
  if (!parsed.ok) throw new Error(`no date: ${edtf}`);
  return parsed.date;
}

type EventInput = Partial<Omit<TimelineEvent, "date">> & { readonly id: string; readonly date: string };

export function anEvent({ date, ...options }: EventInput): TimelineEvent {
  return {
    title: options.id,
    lane: "military",
    importance: 3,
    status: "confirmed",
    actors: [],
    places: [],
    figures: [],
    quotes: [],
    related: [],
    sources: [],
    media: [],
    tags: [],
    ...options,
    date: aDate(date),
  };
}

const EVENTS = [
  anEvent({
    id: "protests",
    date: "2013-11-21",
    title: { en: "Protests begin in Kyiv", uk: "Початок протестів у Києві" },
    summary: { en: "People gathered.", uk: "Люди зібралися." },
    importance: 4,
    lane: "politics",
    actors: ["ukraine"],
    places: ["kyiv"],
  }),
  anEvent({
    id: "minsk",
    date: "2015-02-12",
    title: "Minsk ceasefire",
    lane: "politics",
    actors: ["ukraine", "russia"],
  }),
  anEvent({
    id: "invasion",
    date: "2022-02-24",
    title: { en: "Full-scale invasion begins", uk: "Початок повномасштабного вторгнення" },
    summary: "Forces cross the border.",
    importance: 5,
    actors: ["russia", "ukraine"],
  }),
  anEvent({
    id: "island",
    date: "2022-02-25",
    title: "Garrison reported killed",
    importance: 2,
    status: "claimed",
    claimedBy: "one official",
    actors: ["ukraine"],
  }),
  anEvent({
    id: "siege",
    date: "2022-02-24/2022-05-20",
    title: "Siege of Mariupol",
    summary: "A summary that the note replaces.",
    contentNote: "Describes harm to civilians.",
    importance: 5,
    actors: ["russia", "ukraine"],
  }),
  anEvent({
    id: "speech",
    date: "2022-12-21",
    title: { en: "Zelenskyy addresses Congress", uk: "Зеленський виступає в Конгресі" },
    lane: "politics",
    actors: ["zelenskyy"],
  }),
  anEvent({ id: "exchange", date: "2023-05~", title: "A prisoner exchange", status: "disputed", actors: ["turkiye"] }),
];

const actor = (id: string, name: LocalizedText, aliases: readonly string[] = []): [string, Actor] => [
  id,
  { id, kind: "other", name, aliases: [...aliases] },
];

export function aChronicle(events: readonly TimelineEvent[] = EVENTS): PlainChronicle {
  const sorted = [...events].sort((a, b) => a.date.startMs - b.date.startMs || a.date.endMs - b.date.endMs);
  return {
    meta: { title: "Test", languages: ["en", "uk"], corrections: [] },
    lanes: [
      { id: "military", label: { en: "Military", uk: "Бойові дії" } },
      { id: "politics", label: { en: "Politics", uk: "Політика" } },
    ],
    eras: [
      { id: "early", label: { en: "Early years", uk: "Ранні роки" }, date: aDate("2013-11-21/2022-02-23") },
      { id: "invasion", label: { en: "Invasion", uk: "Вторгнення" }, date: aDate("2022-02-24/..") },
    ],
    actors: new Map([
      actor("ukraine", { en: "Ukraine", uk: "Україна" }),
      actor("russia", { en: "Russia", uk: "Росія" }),
      actor("turkiye", { en: "Türkiye", uk: "Туреччина" }, ["Turkey"]),
      actor("zelenskyy", { en: "Volodymyr Zelenskyy", uk: "Володимир Зеленський" }, ["Zelensky"]),
    ]),
    places: new Map([["kyiv", { id: "kyiv", name: { en: "Kyiv", uk: "Київ" }, aliases: ["Kiev"] }]]),
    events: sorted,
    eventsById: new Map(sorted.map((event) => [event.id, event])),
    stories: [],
    quiz: [],
    digest: digestOf(sorted),
  };
}

export function aStore(filter: Partial<FilterSpec> = {}, chronicle = aChronicle()): AppStore {
  const store = createAppStore({ link: { filter: { ...NO_FILTER, ...filter } } });
  store.actions.chronicleLoaded(chronicle, []);
  return store;
}

/** A phone's width, until the test file ends. */
export function onAPhone(): void {
  globalThis.matchMedia = ((media: string) => ({
    media,
    matches: media.includes("max-width: 719.98px"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof globalThis.matchMedia;
  stubModalDialogs();
}
