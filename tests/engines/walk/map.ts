/** The map of all events: it is drawn, zoomed, and a place on it lists its events. */
import type { Page } from "../page";
import { poll } from "../support/poll";
import { type Step, expectTrue } from "./step";

const MARK = "[data-map] [data-place-id]";

/** Latitude, longitude and zoom in the address, once they differ and no longer change: it is written with a delay. */
async function cameraAfter(page: Page, before: string | undefined): Promise<string> {
  let last: string | undefined;
  return poll(
    "another part of the earth in the address",
    async () => {
      const previous = last;
      last = new URLSearchParams(await page.search()).get("at") ?? undefined;
      return last !== undefined && last !== before && last === previous ? last : undefined;
    },
    { everyMs: 500 },
  );
}
const zoomOf = (camera: string): number => Number(camera.split(",")[2]);

export const MAP: readonly Step[] = [
  {
    name: "the map is drawn, and the wheel, a drag and keys move it",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=map`, MARK);
      await page.until("land and names", () => {
        const land = document.querySelector("[data-map] [data-moved] svg path");
        return (
          (land?.getAttribute("d")?.length ?? 0) > 1_000 &&
          document.querySelectorAll("[data-map] [data-moved] svg text").length > 3
        );
      });
      const { x, y, width, height } = await page.box("[data-map]");
      const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      await page.wheel(middle, -200);
      const near = await cameraAfter(page, undefined);
      await page.drag(middle, -120);
      const moved = await cameraAfter(page, near);
      expectTrue(Math.abs(zoomOf(moved) - zoomOf(near)) < 0.1, "a drag zooms the map");
      expectTrue(
        Number(moved.split(",")[1]) > Number(near.split(",")[1]),
        "a drag to the left does not lead to the east",
      );
      await page.run(() => document.querySelector<HTMLElement>("[data-map]")?.focus());
      await page.press("-");
      const far = await cameraAfter(page, moved);
      expectTrue(zoomOf(far) < zoomOf(moved), "minus does not zoom out");
    },
  },
  {
    name: "a place on the map lists its events, and one of them opens",
    async run({ page, sites }) {
      await page.open(`${sites.app}?view=map&at=48.6,31.2,5.2`, MARK);
      // Until the map is measured, its marks are elsewhere.
      await page.until("land", () => {
        const { width = 0 } = document.querySelector("[data-map]")?.getBoundingClientRect() ?? {};
        const base = document.querySelector("[data-map] [data-moved] svg");
        return base?.getAttribute("width") === String(Math.round(width)) && base.querySelector("path[d]") !== null;
      });
      await page.isStill();
      await page.click('[data-map] [data-place-id="kyiv"]');
      await page.sees('[data-place-id="kyiv"][aria-pressed="true"]');
      await page.until("the events of the place", () => {
        const mark = document.querySelector<HTMLElement>('[data-place-id="kyiv"]');
        return (
          document.querySelectorAll("[data-map-events] li[data-event-id]").length === Number(mark?.dataset["events"])
        );
      });
      await page.click("[data-map-events] li a");
      await page.sees("section[data-event-id] h2");
      await page.hasSearch(/event=/);
    },
  },
];
