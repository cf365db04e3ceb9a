import { describe, expect, it } from "vitest";
import { contentOf } from "../../../src/model/user-chronicles/content";
import {
  addEntry,
  changeEntry,
  moveEntry,
  newEntryId,
  removeEntry,
  usesIn,
} from "../../../src/model/user-chronicles/edit-lists";
import { countInEras, overlapsOf, startsOf } from "../../../src/model/user-chronicles/era-times";
import { smallChronicle } from "../../fixtures/chronicles/small";

const SMALL = contentOf(smallChronicle());
const CLAIMED = contentOf(
  smallChronicle([
    {
      id: "a",
      date: "2022",
      title: "A",
      lane: "war",
      actors: ["ukraine", "ukraine"],
      contested: { over: ["cause"], claims: [{ by: ["russia"], text: "says so" }] },
    },
  ]),
);

describe("the lists of a draft", () => {
  it("know how many events name each entry, each event once, claimants too", () => {
    expect(Object.fromEntries(usesIn(SMALL, "lanes"))).toEqual({ talks: 3, war: 4 });
    expect(usesIn(SMALL, "places").get("kyiv")).toBe(2);
    expect(Object.fromEntries(usesIn(CLAIMED, "actors"))).toEqual({ ukraine: 1, russia: 1 });
    expect(usesIn(SMALL, "eras").size).toBe(0);
  });

  it("take an entry, change and move it", () => {
    const id = newEntryId("lanes");
    const added = addEntry(SMALL, "lanes", { id, label: "New" });
    expect(moveEntry(added, "lanes", id, 0).lanes[0]?.id).toBe(id);
    expect(changeEntry(added, "lanes", id, (lane) => ({ ...lane, label: "Other" })).lanes[3]?.label).toBe("Other");
    expect(changeEntry(added, "lanes", "gone", (lane) => ({ ...lane, label: "Other" }))).toBe(added);
    expect(moveEntry(added, "lanes", id, 3)).toBe(added);
  });

  it("remove an entry with every reference to it", () => {
    const { actors, events } = removeEntry(CLAIMED, "actors", "russia");
    expect(actors.map(({ id }) => id)).toEqual(["ukraine"]);
    expect(events[0]?.contested?.claims[0]?.by).toEqual([]);
    expect(removeEntry(SMALL, "lanes", "talks").events.filter(({ lane }) => lane === undefined)).toHaveLength(3);
  });

  it("move the events of a removed entry to another, once each", () => {
    const lanes = removeEntry(SMALL, "lanes", "talks", "economy");
    expect(usesIn(lanes, "lanes").get("economy")).toBe(3);
    const actors = removeEntry(SMALL, "actors", "russia", "ukraine");
    expect(actors.events.find(({ id }) => id === "minsk")?.actors).toEqual(["ukraine"]);
    expect(actors.events.find(({ id }) => id === "speech")).toBe(SMALL.events.find(({ id }) => id === "speech"));
  });
});

describe("periods that overlap", () => {
  const era = (id: string, date: string) => ({ id, label: id, date });
  const ERAS = [
    era("a", "2014/2018"),
    era("b", "2018/2020"),
    era("c", "2021/.."),
    era("d", "soon"),
    era("e", "../2014"),
  ];
  it.each([
    ["a", ["b", "e"]],
    ["b", ["a"]],
    ["c", []],
    ["d", []],
    ["gone", []],
  ])("%s", (id, found) => expect(overlapsOf(ERAS, id).map((one) => one.id)).toEqual(found));
});

it("a period has the events that start in it and in none that began later", () => {
  const starts = startsOf(SMALL);
  expect(starts).toHaveLength(7);
  expect(Object.fromEntries(countInEras(starts, SMALL.eras))).toEqual({ early: 2, invasion: 5 });
  const eras = [{ id: "all", label: "", date: "2013/.." }, ...SMALL.eras, { id: "bad", label: "", date: "soon" }];
  expect(Object.fromEntries(countInEras(starts, eras))).toEqual({ all: 0, early: 2, invasion: 5 });
});
