/** The timeline by mouse and keys: zoom, pan, brush, details, search, filters, list. */
import { overlapsIn } from "../../e2e/support/overlaps";
import type { Page, Point } from "../page";
import { poll } from "../support/poll";
import { type Step, expectTrue } from "./step";

const STAGE = ".lanes-viewport";
const DETAILS = "section[data-event-id]";

type Period = { readonly from: number; readonly to: number };

/** The window in the URL, ms. */
async function period(page: Page): Promise<Period> {
  const query = new URLSearchParams(await page.search());
  const [from, to] = [query.get("from"), query.get("to")];
  if (from === null || to === null) throw new Error("the address names no period");
  return { from: Date.parse(from), to: Date.parse(to) };
}

/** The period in the URL, once it has changed and settled. */
async function periodAfter(page: Page, before?: Period): Promise<Period> {
  await page.isStill();
  let last: Period | undefined;
  // The URL is written with a delay, and more than once while a wheel turns.
  return poll(
    "another period in the address",
    async () => {
      const previous = last;
      last = await period(page);
      return !isSame(last, before) && isSame(last, previous) ? last : undefined;
    },
    { everyMs: 500 },
  );
}

const isSame = (one: Period, other: Period | undefined): boolean => one.from === other?.from && one.to === other.to;
const lengthOf = ({ from, to }: Period): number => to - from;

const middle = async (page: Page, share = 0.5): Promise<Point> => {
  const { x, y, width } = await page.box(STAGE);
  return { x: Math.round(x + width * share), y: Math.round(y + 150) };
};

/** The URL is written within this time. */
const WRITTEN_MS = 2_000;

/** The period after some notches, which are repeated if nothing changed: once a cold Chromium 109 lost those of a new page. */
async function turnWheel(page: Page, notches: number, deltaY: number, before?: Period): Promise<Period> {
  const address = await page.search();
  for (let attempt = 0; attempt < 3 && (await page.search()) === address; attempt += 1) {
    for (let notch = 0; notch < notches; notch += 1) await page.wheel(await middle(page), deltaY);
    await page.isStill();
    await new Promise((resolve) => setTimeout(resolve, WRITTEN_MS));
  }
  return periodAfter(page, before);
}

/** An empty position on the stage. */
const emptyPlace = (page: Page): Promise<Point> =>
  page.until("an empty place on the stage", () => {
    const stage = document.querySelector(".lanes-viewport");
    if (!stage) return undefined;
    const { left, top, width, height } = stage.getBoundingClientRect();
    for (const share of [0.6, 0.5, 0.7, 0.4, 0.8])
      for (let y = top + 20; y < Math.min(top + height, innerHeight) - 20; y += 6) {
        const x = Math.round(left + width * share);
        const hit = document.elementFromPoint(x, y);
        if (hit && stage.contains(hit) && !hit.closest("[data-event-id], [data-badge]")) return { x, y: Math.round(y) };
      }
    return undefined;
  });

/** Labels are placed a moment after the stage has settled. */
async function expectNoOverlaps(page: Page, where: string): Promise<void> {
  await poll(`no labels over each other ${where}`, async () => {
    const overlaps = await page.run(overlapsIn);
    if (overlaps.length > 0) throw new Error(overlaps.join(", "));
    return true;
  });
}

export const EXPLORE: readonly Step[] = [
  {
    name: "opens with its events drawn",
    async run({ page, sites }) {
      await page.open(sites.app);
      expectTrue((await page.count("#timeline .ev[data-event-id]")) > 20, "few events are drawn");
      expectTrue(/Russia–Ukraine war/.test(await page.run(() => document.title)), "the title of the page");
    },
  },
  {
    name: "the wheel zooms in and out again",
    async run({ page, sites }) {
      await page.open(sites.app);
      const near = await turnWheel(page, 5, -100);
      const far = await turnWheel(page, 2, 100, near);
      expectTrue(lengthOf(far) > lengthOf(near), "zooming out shows no more time");
      await expectNoOverlaps(page, "after the wheel");
    },
  },
  {
    name: "a drag moves the period and leaves its length",
    async run({ page, sites }) {
      await page.open(`${sites.app}?from=2019-03-07&to=2021-05-25`);
      const before = await period(page);
      await page.drag(await emptyPlace(page), -300);
      const after = await periodAfter(page, before);
      expectTrue(after.from > before.from && after.to > before.to, "a drag to the left does not go on in time");
      const day = 86_400_000;
      expectTrue(Math.abs(lengthOf(after) - lengthOf(before)) <= 2 * day, "a drag changes how much time is shown");
      await expectNoOverlaps(page, "after the drag");
    },
  },
  {
    name: "the brush moves the period",
    async run({ page, sites }) {
      await page.open(`${sites.app}?from=2019-03-07&to=2021-05-25`);
      const before = await period(page);
      const { x, y, width, height } = await page.box(".brush");
      await page.drag({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) }, 90);
      const after = await periodAfter(page, before);
      expectTrue(after.from > before.from && after.to > before.to, "the brush does not go on in time");
    },
  },
  {
    name: "arrow keys, plus and minus move and zoom",
    async run({ page, sites }) {
      await page.open(`${sites.app}?from=2019-03-07&to=2021-05-25`);
      const before = await period(page);
      await page.press("+");
      const near = await periodAfter(page, before);
      expectTrue(lengthOf(near) < lengthOf(before), "plus does not zoom in");
      await page.press("-");
      const far = await periodAfter(page, near);
      expectTrue(lengthOf(far) > lengthOf(near), "minus does not zoom out");
    },
  },
  {
    name: "an event opens by click, and Escape closes it",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.click('#timeline .ev[data-event-id="full-scale-invasion"] .glyph');
      await page.sees(`${DETAILS} h2`);
      expectTrue(/full-scale/.test(await page.text(`${DETAILS} h2`)), "the details are of another event");
      await page.hasSearch(/^\?event=full-scale-invasion$/);
      // Away from the event, whose hover card would handle Escape first.
      await page.moveTo({ x: 400, y: 20 });
      await page.isStill();
      await page.press("Escape");
      await page.seesNo(DETAILS);
    },
  },
  {
    name: "Back closes an event, and forward steps keep their order",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.click('#timeline .ev[data-event-id="full-scale-invasion"] .glyph');
      await page.sees(DETAILS);
      await page.hasSearch(/event=full-scale-invasion/);
      await page.back();
      await page.seesNo(DETAILS);
      await page.hasSearch(/^$/);
    },
  },
  {
    name: "a filter leaves its events, and its chip removes it",
    async run({ page, sites }) {
      await page.open(sites.app);
      const all = await page.count("#timeline .ev[data-event-id]");
      await page.click("button", /^Topic/);
      await page.click("label", /^Economy/);
      await page.hasSearch(/^\?lane=economy$/);
      await page.isStill();
      const some = await page.count("#timeline .ev[data-event-id]:not(.is-gone)");
      expectTrue(some > 0 && some < all, `${some} of ${all} events are left`);
      await page.press("Escape");
      await page.click("button", /^Clear filter: Topic/);
      await page.hasSearch(/^$/);
    },
  },
  {
    name: "the search finds while typing, and opens what it found",
    async run({ page, sites }) {
      await page.open(sites.app);
      await page.press("/");
      await page.until("the search field has the focus", () => document.activeElement?.id === "search");
      await page.type("Zelensky");
      await page.until("hits", () => document.querySelectorAll("[role=option]").length > 3);
      await page.press("ArrowDown");
      await page.press("Enter");
      await page.hasSearch(/event=/);
      await page.sees(DETAILS);
    },
  },
  {
    name: "no labels lie over each other in five periods",
    async run({ page, sites }) {
      for (const query of [
        "",
        "?from=2022-01-01&to=2022-12-31",
        "?from=2022-02-14&to=2022-04-15",
        "?lang=uk",
        "?lang=uk&from=2024-08-01&to=2025-05-16",
      ]) {
        await page.open(sites.app + query);
        await expectNoOverlaps(page, `at ${query || "all years"}`);
      }
    },
  },
];
