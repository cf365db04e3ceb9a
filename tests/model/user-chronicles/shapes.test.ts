/** Routes and areas in a draft: kept through storage, edits and comparison. */
import { describe, expect, it } from "vitest";
import { valueText } from "../../../src/features/user-chronicles/versions/value-text";
import { shapesOf } from "../../../src/model/geometry/shapes-of";
import type { LocalizedText } from "../../../src/model/localized";
import { compareContents } from "../../../src/model/user-chronicles/compare-contents";
import { type ChronicleContent, chronicleOf } from "../../../src/model/user-chronicles/content";
import { mapTexts } from "../../../src/model/user-chronicles/content-texts";
import { changeEvent } from "../../../src/model/user-chronicles/edit-events";
import { ContentReader } from "../../../src/model/user-chronicles/read-content";
import { smallContent } from "../../fixtures/chronicles/draft";

const LINE = {
  type: "LineString",
  coordinates: [
    [30.5, 50.4],
    [30.7, 46.5],
  ],
};
const [first] = smallContent.events;
const id = first?.id ?? "";
const withRoute = (route: unknown): ChronicleContent => changeEvent(smallContent, id, (event) => ({ ...event, route }));
const ROUTE = { geometry: LINE, source: "log", status: "claimed", claimedBy: { en: "He" }, label: { en: "Way" } };
const stored = (content: ChronicleContent) => new ContentReader().read(JSON.parse(JSON.stringify(content)));
const eventIn = (content: ChronicleContent | undefined) => content?.events.find((event) => event.id === id);

describe("a route in a draft", () => {
  it("is the same after it was stored, its source even if that has gone since", () => {
    expect(eventIn(stored(withRoute(ROUTE)))?.route).toEqual(ROUTE);
  });

  it("that storage has damaged is left out, and the event stays", () => {
    for (const damaged of [5, [], { geometry: null }, { geometry: { type: "LineString", coordinates: [[1]] } }]) {
      const event = eventIn(stored(withRoute(damaged)));
      expect(event?.title).toEqual(first?.title);
      expect(event?.route).toBeUndefined();
    }
  });

  it("is shown, and is the same object after another edit", () => {
    const content = withRoute({ geometry: LINE });
    const route = chronicleOf(content, 0).chronicle.eventsById.get(id)?.route;
    const edited = changeEvent(content, id, (event) => ({ ...event, title: "Other" }));
    expect(chronicleOf(edited, 0).chronicle.eventsById.get(id)?.route).toEqual(route);
    expect(edited.events.find((event) => event.id === id)?.route).toBe(eventIn(content)?.route);
  });

  it("has texts in languages, and a source that is none", () => {
    const changed = mapTexts(withRoute(ROUTE), (text): LocalizedText => ({
      ...(typeof text === "string" ? { en: text } : text),
      uk: "Ш",
    }));
    expect(eventIn(changed)?.route).toEqual({
      ...ROUTE,
      claimedBy: { en: "He", uk: "Ш" },
      label: { en: "Way", uk: "Ш" },
    });
  });

  it("is named in a comparison", () => {
    const [before, after] = [withRoute({ geometry: LINE }), withRoute(ROUTE)];
    const [change] = compareContents(before, after).events;
    expect(change?.kind === "changed" && change.fields.map(({ field }) => field)).toEqual(["route"]);
    const names = { pick: (text: unknown) => (text as { en?: string } | undefined)?.en ?? "", status: String };
    expect(valueText(eventIn(before)!, "route", before, names)).toBe("LineString, 2");
    expect(valueText(eventIn(after)!, "route", after, names)).toBe("Way; LineString, 2");
    expect(compareContents(before, withRoute(structuredClone({ geometry: LINE }))).events).toEqual([]);
    expect(shapesOf(eventIn(after)!).route).toMatchObject({ label: { en: "Way" } });
  });
});
