// @vitest-environment jsdom
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DataSet } from "vis-data/esnext";
import type { Timeline } from "vis-timeline/esnext";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TIMELINE_CUTS, UTIL_CUTS } from "../../scripts/vite/slim-vis-cuts.ts";
import { slim } from "../../scripts/vite/slim-vis.ts";
import { PATIENT, giveSizes } from "../timeline/screen";

const SOURCE = "node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs";
const NO_CUTS = { gone: [], standIns: {}, emptyMethods: {} };
const read = (file: string) => readFileSync(file, "utf8");

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("what is cut out of vis", () => {
  it("is in the version that is installed", () => {
    const whole = read(SOURCE);
    const left = slim(whole, TIMELINE_CUTS);
    expect(left.length).toBeLessThan(whole.length * 0.55);
    expect(left).not.toMatch(/^import .* from '(?:moment|xss|keycharm|@egjs\/hammerjs|propagating-hammerjs)'/m);
    expect(left).toMatch(/^export \{ Timeline \};$/m);
    expect(slim(read("node_modules/vis-util/esnext/esm/vis-util.mjs"), UTIL_CUTS)).not.toContain("RealHammer from");
  });

  it("leaves a widget that draws, moves and goes as the whole one does", async () => {
    mkdirSync(".cache", { recursive: true });
    writeFileSync(".cache/slim-vis.mjs", slim(read(SOURCE), TIMELINE_CUTS));
    const cut = (await import(pathToFileURL(".cache/slim-vis.mjs").href)) as { Timeline: typeof Timeline };
    giveSizes();
    const host = document.body.appendChild(document.createElement("div"));
    const items = new DataSet([{ id: "a", group: "g", type: "point", start: 500, content: "<b>&" }]);
    const groups = new DataSet([{ id: "g", content: "" }]);
    const options = { start: 0, end: 1_000, selectable: false, showCurrentTime: false };
    const timeline = new cut.Timeline(host, items as never, groups as never, options);
    await vi.waitFor(() => expect(host.querySelector(".vis-item.vis-point")).not.toBeNull(), PATIENT);
    expect(host.querySelector(".vis-item")?.textContent).toBe("<b>&");
    timeline.setWindow(200, 700, { animation: false });
    expect(timeline.getWindow().start.getTime()).toBe(200);
    timeline.destroy();
    expect(host.querySelector(".vis-timeline")).toBeNull();
  });

  it("must all be found, else the build fails", () => {
    expect(() => slim("const a = 1;", { ...NO_CUTS, gone: ["Graph2d"] })).toThrow("vis has no Graph2d any more");
    expect(() => slim("class Range {}", { ...NO_CUTS, emptyMethods: { Range: ["zoom"] } })).toThrow(
      "Range has no method zoom any more",
    );
  });

  it("must not be needed by what is left", () => {
    const code = "class Popup {}\nclass Set { show() { return new Popup(); } hide() { return this.Popup; } }";
    expect(() => slim(code, { ...NO_CUTS, gone: ["Popup"] })).toThrow("what is left of vis needs Popup");
    const emptyMethods = { Set: ["show"] };
    expect(slim(code, { ...NO_CUTS, gone: ["Popup"], emptyMethods })).toContain("show() {}");
  });

  it("goes with what is added to it further down", () => {
    const code = "function Graph() {}\nGraph.prototype.draw = function () {};\nEmitter(Graph.prototype);\nkeep();";
    expect(slim(code, { ...NO_CUTS, gone: ["Graph"] }).trim()).toBe("keep();");
  });
});
