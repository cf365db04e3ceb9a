/** Chronicles of thousands of years, and of seconds: every shape is at its date, and every year has its era. */
import type { Page } from "@playwright/test";
import { parseEventDate } from "../../src/model/dates/event-date";
import { isStill, stage } from "./support/app";
import { expect, test } from "./support/guard";

type Row = readonly [title: string, date: string];

async function open(page: Page, rows: readonly Row[], query = ""): Promise<void> {
  const body = ["Title,Date", ...rows.map((row) => row.join(","))].join("\n");
  await page.route("**/own.csv", (route) => route.fulfill({ body, contentType: "text/csv" }));
  await page.goto(`./?src=own.csv&view=timeline&detail=labels${query}`);
  await expect(page.locator(".axis-tick:not([hidden])").filter({ visible: true }).first()).toBeVisible();
  await isStill(page);
}

/** The middle of the shape of each event, px, in the order of the rows. */
async function shapesOf(page: Page, rows: readonly Row[]): Promise<readonly number[]> {
  return Promise.all(
    rows.map(async ([title]) => {
      const box = await stage(page).locator("[data-event-id]", { hasText: title }).locator(".glyph").boundingBox();
      if (!box) throw new Error(`${title} is not drawn`);
      return box.x + box.width / 2;
    }),
  );
}

function middleMs(edtf: string): number {
  const read = parseEventDate(edtf);
  if (!read.ok) throw new Error(`no date: ${edtf}`);
  return (read.date.startMs + read.date.endMs) / 2;
}

const SPANS: readonly (readonly [name: string, rows: readonly Row[]])[] = [
  [
    "7,000 years",
    [
      ["First village", "-4999"],
      ["Middle", "-2499"],
      ["Our time", "2022-02-24"],
    ],
  ],
  [
    "100,000 years",
    [
      ["Cave", "Y-97999"],
      ["Ice", "Y-20000"],
      ["Field", "-7999"],
      ["Today", "2022"],
    ],
  ],
  [
    "all years",
    [
      ["First", "Y-135000"],
      ["Zero", "0000"],
      ["Last", "Y135000"],
    ],
  ],
];

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  for (const [name, rows] of SPANS) {
    test(`${name} are drawn to scale, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, rows);
      const xs = await shapesOf(page, rows);
      const ms = rows.map(([, date]) => middleMs(date));
      const [firstX = 0, firstMs = 0] = [xs[0], ms[0]];
      const perMs = ((xs.at(-1) ?? 0) - firstX) / ((ms.at(-1) ?? 0) - firstMs);
      const host = await stage(page).boundingBox();
      const width = host?.width ?? 0;
      // The first and the last are on the screen, as far apart as the whole range.
      expect(firstX).toBeGreaterThanOrEqual(host?.x ?? 0);
      expect(xs.at(-1)).toBeLessThanOrEqual((host?.x ?? 0) + width);
      expect((xs.at(-1) ?? 0) - firstX).toBeGreaterThan(width * 0.9);
      xs.forEach((x, i) => expect(Math.abs(x - firstX - ((ms[i] ?? 0) - firstMs) * perMs)).toBeLessThan(4));
      const years = await page.locator(".axis-tick:not([hidden])").allTextContents();
      expect(years.length).toBeGreaterThan(1);
      expect(new Set(years).size).toBe(years.length);
      for (const year of years) expect(year).toMatch(/^[1-9]\d*(?: BC| AD)?$/);
    });
  }
}

test("years before our era say so on the axis, the strip, the period and in the list", async ({ page }) => {
  await open(
    page,
    [
      ["Marathon", "-0489"],
      ["Parthenon", "-0446"],
      ["Peace", "-0420"],
    ],
    "&from=-0460-01-01&to=-0430-12-31",
  );
  const isEra = /^[1-9]\d* BC$/;
  for (const text of await page.locator(".axis-tick:not([hidden])").allTextContents()) expect(text).toMatch(isEra);
  for (const text of await page.locator(".overview-year text").allTextContents()) expect(text).toMatch(isEra);
  await expect(page.locator(".axis-tick:not([hidden])", { hasText: "450 BC" })).toBeVisible();
  await expect(page.getByText(/461\s*–\s*431 BC/).first()).toBeVisible();
  await page
    .getByRole("radio", { name: "List" })
    .or(page.getByRole("button", { name: "List" }))
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "447 BC" })).toBeVisible();
});

test("the wheel zooms in until single seconds are distinguishable", async ({ page }) => {
  const rows: readonly Row[] = [
    ["Lift-off", "2022-02-24T03:40:07Z"],
    ["Lights out", "2022-02-24T03:40:09Z"],
    ["Dawn", "2022-02-24T06:00:00Z"],
  ];
  await open(page, rows, "&from=2022-02-24T03:40:00Z&to=2022-02-24T03:40:20Z");
  const [first = 0, second = 0] = await shapesOf(page, rows.slice(0, 2));
  expect(second - first).toBeGreaterThan(30);
  await expect(page.locator(".axis-tick:not([hidden])", { hasText: /^03:40:10$/ })).toBeVisible();
  await page.reload();
  await isStill(page);
  await expect(page.locator(".axis-tick:not([hidden])", { hasText: /^03:40:10$/ })).toBeVisible();
});
