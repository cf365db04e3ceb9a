import { describe, expect, it } from "vitest";
import { EntryNames } from "../../../src/model/user-chronicles/entry-names";
import { smallContent } from "./table-fixture";

const region = { id: "kyiv", name: "Kyiv region" };
const town = { id: "town", name: { en: "Kyiv", uk: "Київ" } };
const namesIn = (places: readonly object[]) => new EntryNames({ ...smallContent(), places: places as never }, "en");

describe("a name in a cell", () => {
  it("is that of an entry before it is the id of another, in any order", () => {
    for (const places of [
      [region, town],
      [town, region],
    ]) {
      const names = namesIn(places);
      expect(names.find("places", "Kyiv")).toBe("town");
      expect(names.find("places", "київ")).toBe("town");
      expect(names.find("places", "KYIV  region")).toBe("kyiv");
    }
  });

  it("is that of an entry before it is another spelling, and a spelling before an id", () => {
    const aliased = { id: "a", name: "Kiev province", aliases: ["Kyiv", "kyiv-id"] };
    const named = { id: "kyiv-id", name: "Kyiv" };
    const names = namesIn([aliased, named]);
    expect(names.find("places", "Kyiv")).toBe("kyiv-id");
    expect(names.find("places", "kyiv-id")).toBe("a");
  });

  it("is an id if nothing else has it", () => {
    expect(namesIn([region]).find("places", "kyiv")).toBe("kyiv");
    expect(namesIn([region]).find("places", "Lviv")).toBeUndefined();
  });
});
