/** A small chronicle for the panel: one event with everything, and neighbours tied to it. */
import type { PlainChronicle, TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { digestOf } from "../../../src/model/chronicle/digest";
import { parseEventDate } from "../../../src/model/dates/event-date";

function anEvent(id: string, edtf: string, over: Partial<TimelineEvent> = {}): TimelineEvent {
  const read = parseEventDate(edtf);
  if (!read.ok) throw new Error(`not a date: ${edtf}`);
  return {
    id,
    date: read.date,
    title: `Title of ${id}`,
    lane: "talks",
    importance: 3,
    actors: [],
    places: [],
    figures: [],
    quotes: [],
    related: [],
    sources: [],
    media: [],
    tags: [],
    ...over,
  };
}

const grainDeal = anEvent("grain-deal", "2022-07-22/2023-07-17", {
  title: { en: "Grain deal signed", uk: "Підписано зернову угоду" },
  summary: { en: "Separate agreements were signed.", uk: "Підписано окремі угоди." },
  status: "confirmed",
  claimedBy: "blame for the end disputed",
  actors: ["turkiye", "guterres"],
  places: ["istanbul", "odesa"],
  figures: [
    { value: "57%", label: "to developing countries", source: "United Nations, 2023" },
    { value: "<3%", label: "to the poorest countries", source: "Russian foreign ministry" },
  ],
  quotes: [
    {
      text: { en: "A beacon on the Black Sea.", uk: "Маяк на Чорному морі." },
      speaker: "António Guterres",
      note: "22 July 2022",
    },
  ],
  related: [
    { type: "led-to", event: "deal-ends" },
    { type: "part-of", event: "blockade" },
  ],
  sources: [
    { kind: "encyclopaedia", title: "Wikipedia: Grain deal", url: "https://en.wikipedia.org/wiki/Grain" },
    { kind: "identifier", title: "S/2022/1" },
  ],
  media: [
    {
      type: "image",
      url: "https://pictures.example/a.jpg",
      alt: "A ship leaves port",
      credit: "A. Photographer",
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
  ],
});

const strike = anEvent("strike", "2022-08-01", {
  status: "disputed",
  claimedBy: "each side blames the other",
  contentNote: "Describes a strike in which people were killed.",
  sources: [{ kind: "other", title: "example.org", url: "https://example.org/strike" }],
  summary: "The distressing text.",
  figures: [{ value: "35", label: "killed", source: "officials" }],
});

export function aChronicle(
  events: readonly TimelineEvent[] = [
    anEvent("blockade", "2022-06-30", { related: [{ type: "led-to", event: "grain-deal" }] }),
    grainDeal,
    strike,
    anEvent("claim", "2022-09-01", { status: "claimed", claimedBy: { en: "the ministry", uk: "міністерство" } }),
    anEvent("deal-ends", "2023-07-17", { related: [{ type: "responded-to", event: "strike" }] }),
    anEvent("bare", "2024", { lane: "war" }),
  ],
): PlainChronicle {
  return {
    meta: { title: "A chronicle", languages: ["en", "uk"], corrections: [] },
    lanes: [
      { id: "war", label: { en: "Military", uk: "Бойові дії" } },
      { id: "talks", label: { en: "Diplomacy", uk: "Дипломатія" } },
    ],
    eras: [],
    actors: new Map([
      ["turkiye", { id: "turkiye", kind: "state", name: "Türkiye", aliases: [], role: "mediator" }],
      [
        "guterres",
        {
          id: "guterres",
          kind: "person",
          name: "António Guterres",
          aliases: [],
          role: "UN Secretary-General; since 2017",
        },
      ],
    ]),
    places: new Map([
      [
        "istanbul",
        {
          id: "istanbul",
          name: { en: "Istanbul", uk: "Стамбул" },
          country: "TR",
          lat: 41.01,
          lon: 28.98,
          precision: "city",
        },
      ],
      [
        "odesa",
        { id: "odesa", name: { en: "Odesa", uk: "Одеса" }, country: "UA", lat: 46.48, lon: 30.73, precision: "city" },
      ],
    ]),
    events,
    eventsById: new Map(events.map((event) => [event.id, event])),
    stories: [],
    quiz: [],
    digest: digestOf(events),
  };
}
