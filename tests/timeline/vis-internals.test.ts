// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import { LaneDrawing, revealNow } from "../../src/timeline/vis-internals";
import { PATIENT, SCREEN, giveSizes } from "./screen";

let timeline: Timeline | undefined;
afterEach(() => {
  timeline?.destroy();
  timeline = undefined;
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const isHidden = () =>
  document.querySelector<HTMLElement>(".vis-timeline")?.style.visibility === "hidden" ||
  document.querySelector(".vis-loading-screen") !== null;

describe("the private parts of vis-timeline", () => {
  it("are those of the one version that package.json names", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const name of ["vis-timeline", "vis-data", "vis-util"]) expect(dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
    const installed = JSON.parse(readFileSync("node_modules/vis-timeline/package.json", "utf8")) as { version: string };
    expect(installed.version).toBe(dependencies["vis-timeline"]);
  });

  it("hide a widget with a start and an end until a later event, which can be triggered at once", async () => {
    giveSizes();
    const host = document.body.appendChild(document.createElement("div"));
    timeline = new Timeline(host, new DataSet() as never, { start: 0, end: 1_000 });
    expect(isHidden()).toBe(true);
    revealNow(timeline);
    await vi.waitFor(() => expect(isHidden()).toBe(false), PATIENT);
  });

  it.each([
    ["no body", {}],
    ["no emitter", { body: {} }],
    ["an emitter that emits nothing", { body: { emitter: {} } }],
  ])("are missed with a clear error: %s", (_, other) => {
    expect(() => revealNow(other as unknown as Timeline)).toThrow("vis-timeline has no body.emitter.emit any more");
  });

  const lane = { redraw: () => [], order: () => undefined, _checkIfVisible: () => undefined, items: {}, dom: {} };

  it.each<[string, object, string]>([
    ["no set of items", {}, "itemSet"],
    ["no lane for the bands", { itemSet: { redraw: () => true, groups: {} } }, "itemSet"],
    ...["redraw", "order", "_checkIfVisible", "items", "dom"].map((name): [string, object, string] => [
      `lanes without ${name}`,
      {
        body: { emitter: { emit: () => undefined } },
        itemSet: { redraw: () => true, groups: { __background__: { ...lane, [name]: undefined } } },
      },
      `group.${name}`,
    ]),
  ])("are missed by the drawing of lanes with a clear error: %s", (_, other, name) => {
    expect(() => new LaneDrawing(other as unknown as Timeline, () => 100)).toThrow(
      `vis-timeline has no ${name} any more`,
    );
  });

  it("measure nothing while items are added, moved and removed, and leave vis' own drawing as it was", async () => {
    giveSizes();
    const items = new DataSet<{
      id: string;
      group: string;
      type: string;
      start: number;
      end?: number;
      content: string;
    }>();
    const host = document.body.appendChild(document.createElement("div"));
    timeline = new Timeline(host, items as never, [{ id: "lane:0", content: "" }] as never, {
      start: 0,
      end: 1_000,
      stack: false,
      align: "left",
    });
    const drawing = new LaneDrawing(timeline, () => SCREEN.widthPx);
    drawing.setLanes(["lane:0"], [52]);
    revealNow(timeline);
    await vi.waitFor(() => expect(isHidden()).toBe(false), PATIENT);
    const read = vi.spyOn(HTMLElement.prototype, "offsetWidth", "get");
    const style = vi.spyOn(window, "getComputedStyle");
    read.mockClear();
    drawing.change(() =>
      items.add([
        { id: "a", group: "lane:0", type: "point", start: 500, content: "" },
        { id: "b", group: "lane:0", type: "range", start: 200, end: 700, content: "" },
      ]),
    );
    expect(read).not.toHaveBeenCalled();
    expect(style).not.toHaveBeenCalled();
    const point = host.querySelector<HTMLElement>(".vis-point");
    const bar = host.querySelector<HTMLElement>(".vis-range");
    expect(point?.style.transform).toMatch(/^translate\(\d+(\.\d+)?px, 0px\)$/);
    expect(bar?.style.width).toMatch(/px$/);
    drawing.change(() => items.remove(["a", "b"]));
    expect(host.querySelectorAll(".vis-point, .vis-range")).toHaveLength(0);
    const { itemSet } = timeline as unknown as { itemSet: object };
    expect(Object.hasOwn(itemSet, "redraw")).toBe(false);
  });
});
