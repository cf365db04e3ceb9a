import { describe, expect, it } from "vitest";
import { duplicateEvents, setFields, setTag, shiftEvents, tagsOf } from "../../../src/model/user-chronicles/bulk-edit";
import { MAX_EDITED_EVENTS } from "../../../src/model/user-chronicles/content";
import { newEvent } from "../../../src/model/user-chronicles/edit-events";
import { type PasteTarget, pasteCells } from "../../../src/model/user-chronicles/paste-cells";
import { sortedIds } from "../../../src/model/user-chronicles/sort-events";
import { COLUMNS, READING, smallContent } from "./table-fixture";

const content = smallContent();
const ROWS = content.events.map(({ id }) => id);
const at = (row: number, column: string, target: Partial<PasteTarget> = {}): PasteTarget => ({
  rows: ROWS,
  row,
  columns: COLUMNS,
  column: COLUMNS.findIndex(({ id }) => id === column),
  ...target,
});
const faultsOf = ({ faults }: ReturnType<typeof pasteCells>) =>
  faults.map(({ row, column, fault }) => `${row} ${column?.id ?? "-"} ${fault.code} ${fault.value}`);

describe("a block of cells", () => {
  it("fills cells to the right and below, and leaves out only what cannot be read", () => {
    const result = pasteCells(
      content,
      [
        ["disputed", "2"],
        ["perhaps", "1"],
      ],
      at(0, "status"),
      READING,
    );
    expect(result).toMatchObject({ changed: 3, added: [] });
    expect(faultsOf(result)).toEqual(["2 status status.unknown perhaps"]);
    expect(result.content.events.slice(0, 2)).toMatchObject([
      { id: "protests", status: "disputed", importance: 2 },
      { id: "minsk", status: "confirmed", importance: 1 },
    ]);
    expect(result.content.events[2]).toBe(content.events[2]);
  });

  it("adds events beyond the last row; a row without date or title adds nothing at all", () => {
    const block = [
      ["2024-01-01", "One", "", "Culture", "reported"],
      ["31.02.2022", "Two", "", "Sport"],
      [],
      ["2024-01-03", "", "", "Law"],
      ["2024", "Three", "Три", "", "perhaps"],
    ];
    const result = pasteCells(content, block, at(ROWS.length, "date", { lane: "war" }), READING);
    expect(result.added).toHaveLength(2);
    expect(faultsOf(result)).toEqual([
      "2 date date.invalid 31.02.2022",
      "4 title:en title.empty 2024-01-03 · Law",
      "5 status status.unknown perhaps",
    ]);
    expect(result.faults.map(({ isRowLeftOut }) => isRowLeftOut)).toEqual([true, true, false]);
    expect(result.content.lanes.map(({ label }) => label)).toContainEqual({ en: "Culture" });
    expect(result.content.lanes).toHaveLength(content.lanes.length + 1);
    expect(result.content.events.slice(-2)).toMatchObject([
      { date: "2024-01-01", title: { en: "One" }, status: "reported" },
      { date: "2024", title: { en: "Three", uk: "Три" }, lane: "war" },
    ]);
  });

  it("changes nothing if it says what is there, or is empty", () => {
    const same = pasteCells(content, [["2013-11-21", "Protests begin in Kyiv"], [], [""]], at(0, "date"), READING);
    expect(same.content.events[2]).toBe(content.events[2]);
    expect(faultsOf(same)).toEqual(["3 date date.empty "]);
    expect(same.content).toBe(content);
  });

  it("stops at the last column, and at the last row where it may not add any", () => {
    const result = pasteCells(content, [["https://a.example", "more"]], at(0, "sourceUrl"), READING);
    expect(faultsOf(result)).toEqual(["1 - column.none more"]);
    const end = at(ROWS.length - 1, "date", { addsRows: false });
    expect(pasteCells(content, [["2023"], ["2024"]], end, READING)).toMatchObject({ changed: 1, added: [] });
  });

  it("adds no more events than can be edited", () => {
    const many = {
      ...content,
      events: Array.from({ length: MAX_EDITED_EVENTS - 1 }, () => newEvent("2000", "A", "war")),
    };
    const block = [
      ["2001", "B"],
      ["2002", "C"],
    ];
    const result = pasteCells(many, block, at(0, "date", { rows: [] }), READING);
    expect(result.added).toHaveLength(1);
    expect(faultsOf(result)).toEqual(["2 - events.many 2002 · C"]);
  });
});

describe("the order of rows", () => {
  it("is by date, title or topic, either way, with unreadable dates last", () => {
    const odd = { ...content, events: [newEvent("soon", "Zero", undefined), ...content.events] };
    const ids = (by: "date" | "title" | "lane", isDescending = false) => sortedIds(odd, { by, isDescending }, "en");
    expect(ids("date").slice(0, -1)).toEqual(ROWS);
    expect(ids("date", true).slice(1)).toEqual([...ROWS].reverse());
    expect(ids("title").slice(0, 2)).toEqual(["exchange", "speech"]);
    expect(ids("lane").slice(0, 2)).toEqual(["invasion", "siege"]);
  });
});

describe("an edit of several events", () => {
  const two = new Set(["protests", "minsk"]);
  it("sets fields and tags, and leaves the others alone", () => {
    const set = setFields(content, two, { lane: "war", importance: 1 });
    expect(set.events.filter((event) => two.has(event.id))).toMatchObject([
      { lane: "war", importance: 1, status: "confirmed" },
      { lane: "war", importance: 1 },
    ]);
    expect(setFields(content, two, {})).toBe(content);
    const tagged = setTag(content, two, "new", true);
    expect(tagsOf(tagged, two)).toEqual(["new"]);
    expect(setTag(tagged, new Set(ROWS), "new", false).events).toEqual(content.events);
  });

  it("moves dates as far as they can be moved, and copies events without their relations", () => {
    const { content: moved, unmoved } = shiftEvents(content, two, (date) =>
      date.startsWith("2013") ? "2014" : undefined,
    );
    expect(moved.events[0]?.date).toBe("2014");
    expect(unmoved.map(({ id }) => id)).toEqual(["minsk"]);
    const copied = duplicateEvents(content, two);
    expect(copied.added).toHaveLength(2);
    expect(copied.content.events.slice(0, 2)).toMatchObject([{ id: "protests" }, { id: copied.added[0], related: [] }]);
    expect(duplicateEvents(content, new Set()).content).toBe(content);
  });
});
