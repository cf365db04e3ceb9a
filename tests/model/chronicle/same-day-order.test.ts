/** Events of one date are in the order of their file, wherever they are listed. */
import { describe, expect, it } from "vitest";
import { importFile } from "../../../src/formats/import-file";
import { packLane } from "../../../src/lod/pack-lane";
import { type PlainChronicle, byPosition, positionOf } from "../../../src/model/chronicle/chronicle";
import { UnpackedEvents, packEvents } from "../../../src/model/chronicle/packed-events";
import { eventsOfStory } from "../../../src/model/quiz/event-pool";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { DAY_MS } from "../../../src/model/time";
import { createAppStore } from "../../../src/store/app-store";
import { selectNeighbours, selectRelated } from "../../../src/store/selectors/details";
import { selectResults } from "../../../src/store/selectors/filtered";
import { aLodItem } from "../../fixtures/lod-item";
import { eventsLeft } from "../../fixtures/results";

const DAY = ["Wake-up call", "Breakfast", "Departure", "Arrival"] as const;
const IDS = ["wake", "breakfast", "departure", "arrival"] as const;

function chronicleOf(extra: object = {}): PlainChronicle {
  const { chronicle } = readChronicle({
    format: "throughline/1",
    meta: { title: "A day" },
    events: IDS.map((id, at) => ({ id, title: DAY[at], date: "2020-05-04", ...(at === 1 ? extra : {}) })),
    stories: [{ id: "s", title: "S", steps: ["arrival", "wake", "departure"].map((event) => ({ event })) }],
  });
  if (!chronicle) throw new Error("the chronicle cannot be read");
  return chronicle;
}

const FILES: readonly (readonly [string, string])[] = [
  ["plain.csv", `Title,Date\n${DAY.map((title) => `${title},2020-05-04`).join("\n")}`],
  ["timelinejs.csv", `Year,Month,Day,Headline,Text\n${DAY.map((title) => `2020,5,4,${title},`).join("\n")}`],
  ["list.json", JSON.stringify(DAY.map((title) => ({ title, date: "2020-05-04" })))],
  [
    "timelinejs.json",
    JSON.stringify({
      events: DAY.map((headline) => ({ start_date: { year: 2020, month: 5, day: 4 }, text: { headline } })),
    }),
  ],
  [
    "calendar.ics",
    `BEGIN:VCALENDAR\n${DAY.map((t) => `BEGIN:VEVENT\nSUMMARY:${t}\nDTSTART:20200504\nEND:VEVENT`).join("\n")}\nEND:VCALENDAR`,
  ],
  [
    "simile.json",
    JSON.stringify({ dateTimeFormat: "iso8601", events: DAY.map((title) => ({ title, start: "2020-05-04" })) }),
  ],
  ["story.mw", DAY.map((title) => `2020-05-04: ${title}`).join("\n")],
  [
    "own.json",
    JSON.stringify({
      format: "throughline/1",
      meta: { title: "A day" },
      events: DAY.map((title, at) => ({ id: `e${9 - at}`, title, date: "2020-05-04" })),
    }),
  ],
];

describe("events of one day", () => {
  it.each(FILES)("keep the order of %s", (name, text) => {
    const { chronicle } = importFile(new TextEncoder().encode(text), { name });
    expect(chronicle?.events.map(({ title }) => title)).toEqual(DAY);
  });

  it("keep it when filtered, and when they come packed from the worker", () => {
    const chronicle = chronicleOf();
    const store = createAppStore();
    store.actions.chronicleLoaded(chronicle, []);
    expect(eventsLeft(store.getState()).map(({ id }) => id)).toEqual(IDS);
    expect([...new UnpackedEvents(packEvents(chronicle.events))].map(({ id }) => id)).toEqual(IDS);
    expect(chronicle.events.map((event) => positionOf(chronicle, event))).toEqual([0, 1, 2, 3]);
    expect(chronicle.events.map((event) => selectResults(store.getState())?.rankOf(event))).toEqual([0, 1, 2, 3]);
  });

  it("are the neighbours of each other, also of one that a filter hides", () => {
    const chronicle = chronicleOf({ status: "disputed" });
    const store = createAppStore();
    store.actions.chronicleLoaded(chronicle, []);
    store.actions.selectEvent("breakfast");
    const around = () => {
      const { previous, next } = selectNeighbours(store.getState());
      return [previous?.id, next?.id];
    };
    expect(around()).toEqual(["wake", "departure"]);
    store.actions.setFilter({ ...store.getState().filter, status: ["disputed"] });
    store.actions.selectEvent("wake");
    expect(around()).toEqual([undefined, "breakfast"]);
    store.actions.selectEvent("arrival");
    expect(around()).toEqual(["breakfast", undefined]);
  });

  it("are listed by it where one is related to several", () => {
    const related = ["arrival", "departure", "wake"].map((event) => ({ type: "led-to", event }));
    const store = createAppStore();
    store.actions.chronicleLoaded(chronicleOf({ related }), []);
    store.actions.selectEvent("breakfast");
    expect(selectRelated(store.getState()).map(({ events }) => events.map(({ event }) => event.id))).toEqual([
      ["wake", "departure", "arrival"],
    ]);
  });

  it("are listed by it for the quiz and the handout of a story", () => {
    const chronicle = chronicleOf();
    expect(eventsOfStory(chronicle, "s")?.map(({ id }) => id)).toEqual(["wake", "departure", "arrival"]);
    expect([...chronicle.events].reverse().sort(byPosition(chronicle))).toEqual(chronicle.events);
  });

  it("are listed in it in a badge, whatever their importance", () => {
    const items = IDS.map((id, at) => aLodItem(5, { id, importance: at === 2 ? 4 : 3 }));
    const plan = packLane(0, [...items, aLodItem(5, { id: "big", importance: 5 })], {
      scale: 1 / DAY_MS,
      world: { min: 0, max: 1_000 * DAY_MS },
      maxRows: 1,
      reveal: { label: 5, shape: 5 },
      pinned: new Set(),
    });
    expect(plan.badges.map(({ ids }) => ids)).toEqual([IDS]);
  });

  it("get their labels in it", () => {
    const items = IDS.map((id) => aLodItem(5, { id }));
    const { placed } = packLane(0, items, {
      scale: 1 / DAY_MS,
      world: { min: 0, max: 1_000 * DAY_MS },
      maxRows: 2,
      reveal: { label: 1, shape: 1 },
      pinned: new Set(),
    });
    expect(placed[0]?.id).toBe("wake");
    expect(placed[1]?.id).toBe("breakfast");
  });
});
