/** Opens the app, waits for it, and reads what is on the screen. */
import { type Locator, type Page, expect } from "@playwright/test";

export const DAY_MS = 86_400_000;

export type TimeSpan = { readonly start: number; readonly end: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Opens a view by its address, and waits until its events are there: drawn, or as a list. */
export async function openView(page: Page, query = ""): Promise<void> {
  await loadView(page, query);
  await isStill(page);
}

async function loadView(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator("#events")).toBeVisible();
  await expect(page.locator("#events [aria-busy]")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Goes to another view of the loaded page, as Back and Forward do, which takes a tenth of the time of a load. File, window,
 * language and theme stay.
 */
export async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate(async (search) => {
    history.pushState(undefined, "", search);
    dispatchEvent(new PopStateEvent("popstate"));
    // Until the page has drawn it, or has begun to.
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  }, query);
}

/** Shows a theme without a load: it is an attribute of the document. */
export const showTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => void (document.documentElement.dataset["theme"] = name), theme);

/** Waits until a lazy part and its own requests are loaded. The part is named by its file. */
export async function partLoaded(page: Page, name: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (part) => performance.getEntriesByType("resource").some((entry) => entry.name.includes(`/assets/${part}-`)),
        name,
      ),
    )
    .toBe(true);
  await page.waitForLoadState("networkidle");
}

/** A view in which the timeline is drawn. */
export async function openTimeline(page: Page, query = ""): Promise<void> {
  await loadView(page, query);
  await expect(drawnEvents(page).first()).toBeAttached();
  await isStill(page);
}

/** Longer than the stage waits before it draws new items. */
const STILL_MS = 160;

/** Waits until nothing on the stage has moved for a while, such as a glide or a slow font. */
export async function isStill(page: Page): Promise<void> {
  await page.evaluate(
    (stillMs) =>
      new Promise<void>((resolve) => {
        const picture = () =>
          [...document.querySelectorAll<HTMLElement>(".stage-layer, .axis-tick, .ev, .ev-inner, .brush, .vis-item")]
            .map((element) => `${element.className}${element.style.cssText}`)
            .join();
        let last = picture();
        let since = performance.now();
        let frames = 0;
        const look = () => {
          const now = picture();
          if (now !== last) {
            since = performance.now();
            frames = 0;
          }
          last = now;
          frames += 1;
          if (frames >= 3 && performance.now() - since >= stillMs) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    STILL_MS,
  );
}

export const timeline = (page: Page): Locator => page.locator("#timeline");
export const stage = (page: Page): Locator => page.locator(".lanes-viewport");
export const drawnEvents = (page: Page): Locator => page.locator("#timeline .ev[data-event-id]:not(.is-gone)");
/** The element of one event on the timeline; details and list have elements of the same name. */
export const drawnEvent = (page: Page, id: string): Locator => page.locator(`#timeline .ev[data-event-id="${id}"]`);
export const shapeOf = (page: Page, id: string): Locator => drawnEvent(page, id).locator(".glyph");
export const badges = (page: Page): Locator => page.locator("#timeline .badge[data-badge]:not(.is-gone)");
export const details = (page: Page): Locator => page.locator("section[data-event-id]");
export const searchField = (page: Page): Locator => page.getByRole("combobox", { name: "Search events" });
export const filterBar = (page: Page): Locator => page.getByRole("region", { name: "Filters" });
export const notices = (page: Page): Locator => page.getByRole("status", { name: "Notices" });
export const laneNames = (page: Page): Locator => page.getByRole("list", { name: "Topics" });

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not on the screen`);
  return box;
}

export async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The window in the URL; `undefined` without one, which means all years. */
export function windowInAddress(page: Page): TimeSpan | undefined {
  const query = new URL(page.url()).searchParams;
  const [from, to] = [query.get("from"), query.get("to")];
  if (!from || !to) return undefined;
  // A day includes its last moment.
  return { start: Date.parse(from), end: Date.parse(to) + (to.includes("T") ? 0 : DAY_MS) };
}

/** Waits until the URL has a change of the window, which is written with a delay. */
export async function windowAfter(page: Page, before: TimeSpan | undefined): Promise<TimeSpan> {
  await isStill(page);
  await expect.poll(() => windowInAddress(page)).not.toEqual(before);
  // A turning wheel writes the URL more than once.
  let last: TimeSpan | undefined;
  await expect
    .poll(
      () => {
        const previous = last;
        last = windowInAddress(page);
        return previous !== undefined && previous.start === last?.start && previous.end === last.end;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return last as unknown as TimeSpan;
}

export const spanOf = ({ start, end }: TimeSpan): number => end - start;

/** The date at a position on the screen, ms, computed from the window in the URL. */
export async function dateAt(page: Page, clientX: number, window: TimeSpan): Promise<number> {
  const { x, width } = await boxOf(stage(page));
  return window.start + ((clientX - x) / width) * spanOf(window);
}

/** An empty position on the stage, for gestures on the background: nothing interactive is within 24 px. */
export async function emptyPosition(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const position = await page.evaluate(() => {
    const host = document.querySelector(".lanes-viewport");
    if (!host) return undefined;
    const { left, top, width, height } = host.getBoundingClientRect();
    const isFree = (x: number, y: number) =>
      [-24, -12, 0, 12, 24].every((dx) =>
        [-16, 0, 16].every((dy) => {
          const hit = document.elementFromPoint(x + dx, y + dy);
          return hit !== null && host.contains(hit) && !hit.closest("[data-event-id], [data-badge]");
        }),
      );
    const shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75];
    for (const share of shares)
      for (let y = top + 20; y < Math.min(top + height, innerHeight) - 20; y += 8) {
        const x = Math.round(left + width * share);
        if (isFree(x, y)) return { x, y };
      }
    return undefined;
  });
  if (!position) throw new Error("no empty place on the stage");
  return position;
}

/** Expects that the focused element is visible. */
export async function expectFocusVisible(page: Page, after: string): Promise<void> {
  const where = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return active === null || active === document.body ? "nowhere" : "somewhere";
    });
  await expect.poll(where, { message: `focus after ${after}` }).toBe("somewhere");
}

/** The badge of the most events, and their number, which depends on how wide a browser draws labels. */
export async function fullestBadge(page: Page): Promise<{ readonly count: number; readonly badge: Locator }> {
  await expect(badges(page).first()).toBeVisible();
  const counts = (await badges(page).allTextContents()).map((text) => Number(text.slice(1)));
  const count = Math.max(...counts);
  const badge = badges(page).filter({ hasText: new RegExp(`^\\+${count}$`) });
  return { count, badge: badge.first() };
}
