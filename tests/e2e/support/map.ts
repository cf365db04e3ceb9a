/** What a map shows: its marks, the names on it, and where it stands. */
import { type Locator, type Page, expect } from "@playwright/test";
import { goTo, openView } from "./app";

export const map = (page: Page): Locator => page.locator("[data-map]");
export const marks = (page: Page): Locator => page.locator("[data-map] [data-place-id]");
export const mark = (page: Page, id: string): Locator => page.locator(`[data-map] [data-place-id="${id}"]`);
export const rows = (page: Page): Locator => page.locator("[data-map-events] li[data-event-id]");

/** Opens a view with a map, and waits until it is drawn with its names. */
export async function openMap(page: Page, query = ""): Promise<void> {
  await openView(page, `?view=map${query}`);
  await expect(marks(page).first()).toBeVisible();
  await expect(page.locator("[data-map] [data-moved] svg path").first()).toBeAttached();
  await rests(page);
}

/** Leads an open map to another view, as Back and Forward do: the page is not loaded again. */
export async function goToMap(page: Page, query: string): Promise<void> {
  await goTo(page, `?view=map${query}`);
  await expect(page.locator("#events [aria-busy]")).toHaveCount(0);
  await rests(page);
}

/** Longer than a map waits before it is drawn anew. */
const REST_MS = 300;

/** Waits until neither marks nor names have moved for a while. */
export async function rests(page: Page): Promise<void> {
  await page.evaluate(
    (restMs) =>
      new Promise<void>((resolve) => {
        const picture = () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              "[data-map] > div, [data-map] [data-place-id], [data-map] [data-moved] svg :is(g, text)",
            ),
          ]
            .map(
              (one) =>
                `${one.style.transform}${one.getAttribute("transform")}${one.getAttribute("x")}${one.textContent}`,
            )
            .join();
        let last = picture();
        let since = performance.now();
        const look = () => {
          const now = picture();
          if (now !== last) since = performance.now();
          last = now;
          if (performance.now() - since >= restMs) resolve();
          else setTimeout(look, 50);
        };
        look();
      }),
    REST_MS,
  );
}

/** Latitude, longitude and zoom, as the address has them. */
export function cameraIn(page: Page): readonly number[] | undefined {
  return new URL(page.url()).searchParams.get("at")?.split(",").map(Number);
}

/** The address is written with a delay. */
export async function cameraAfter(page: Page, before: readonly number[] | undefined): Promise<readonly number[]> {
  await expect.poll(() => cameraIn(page)).not.toEqual(before);
  await rests(page);
  return cameraIn(page) ?? [];
}

/** With the px, before the drawing is enlarged, by which boxes are higher than their letters. */
const VIEW: readonly [map: string, names: string, slackPx: number] = [
  "[data-map]",
  "[data-map] [data-place-id] > span, [data-map] [data-moved] svg text",
  3,
];
/** The map of a slide or printed sheet. */
const STEP: typeof VIEW = [
  "[data-step-map]",
  "[data-step-map] > div > svg > text, [data-step-map] > div > div svg text",
  3.5,
];

/** Pairs of names that overlap, names that leave the map, and names under its buttons. */
export const namesInTheWay = (page: Page, of: "view" | "step" = "view"): Promise<string[]> =>
  page.evaluate(findNamesInTheWay, of === "view" ? VIEW : STEP);

/** Runs in the page. */
function findNamesInTheWay([map, its, slackPx]: typeof VIEW): string[] {
  const frame = document.querySelector(map)?.getBoundingClientRect();
  if (!frame) return ["no map"];
  const scale = document.querySelector<SVGGraphicsElement>(`${map} svg`)?.getScreenCTM()?.a ?? 1;
  const names = [...document.querySelectorAll(its)]
    .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect(), style: getComputedStyle(one) }))
    .filter(
      ({ box, style }) =>
        style.visibility !== "hidden" &&
        box.width > 0 &&
        box.right > frame.left &&
        box.left < frame.right &&
        box.bottom > frame.top &&
        box.top < frame.bottom,
    );
  if (names.length < 3) return [`only ${names.length} names`];
  const cut = names.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const buttons = [...document.querySelectorAll(`${map} ~ div > button, ${map} > p`)].map((one) =>
    one.getBoundingClientRect(),
  );
  const under = names.filter(({ box }) =>
    buttons.some(({ left, right, bottom }) => box.right > left + 1 && box.left < right - 1 && box.top < bottom - 3),
  );
  return [
    ...under.map(({ text }) => `${text} is under the buttons`),
    ...cut.map(({ text }) => `${text} is cut off`),
    ...names.flatMap((a, at) =>
      names.slice(at + 1).flatMap((b) => {
        const aside = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return aside > scale && down > slackPx * scale ? [`${a.text} x ${b.text}`] : [];
      }),
    ),
  ];
}
