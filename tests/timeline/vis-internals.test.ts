// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import { revealNow } from "../../src/timeline/vis-internals";
import { PATIENT, giveSizes } from "./screen";

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

  it("hide a widget with a start and an end until a late event, which can be had at once", async () => {
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
});
