/** Routes and areas in a browser: drawn in the details, and hostile GeoJSON told in clear words. */
import { openView, partLoaded } from "./support/app";
import { dropFile } from "./support/drop-file";
import { expect, test } from "./support/guard";

test("the march of June 2023 is a dashed line with an arrow head, in words too", async ({ page }) => {
  await openView(page, "?view=list&event=wagner-mutiny");
  const map = page.getByRole("img", { name: /^Map: Rostov-on-Don.*Route from Rostov-on-Don to 54° N.*source 6/ });
  await expect(map).toBeVisible();
  const [line, head] = ["[data-style=hollow] path:nth-of-type(2)", "[data-style=hollow] path:last-of-type"];
  await expect(map.locator(line)).not.toHaveCSS("stroke-dasharray", "none");
  const box = await map.boundingBox();
  const tip = await map.locator(head).boundingBox();
  // All of it is in the map.
  expect(tip && box && tip.y > box.y && tip.x > box.x && tip.x + tip.width < box.x + box.width).toBe(true);
  await expect(page.getByText(/^Schematic: a straight line from Rostov-on-Don/)).toBeVisible();
});

const line = (...coordinates: readonly unknown[]) => ({ type: "LineString", coordinates });
const deep = (levels: number) => JSON.parse(`${"[".repeat(levels)}1${"]".repeat(levels)}`) as unknown;
const HOSTILE: Readonly<Record<string, { readonly geometry: object; readonly says: string }>> = {
  Deep: { geometry: { type: "LineString", coordinates: deep(40) }, says: "nested too deeply" },
  Huge: {
    geometry: { type: "LineString", coordinates: Array.from({ length: 200_001 }, (_, i) => [i / 2_000, 50]) },
    says: "too many positions",
  },
  Knot: {
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [9, 9],
          [9, 0],
          [0, 9],
          [0, 0],
        ],
      ],
    },
    says: "crosses itself",
  },
  Pole: { geometry: line([10, 80], [100, 95]), says: "beyond the poles" },
  "Date line": { geometry: line([170, 10], [-170, 20]), says: "crosses the date line" },
};

test("hostile GeoJSON gets clear messages, and loses no event", async ({ page }) => {
  await openView(page, "?view=list");
  await partLoaded(page, "LocalFiles");
  const features = Object.entries(HOSTILE).map(([title, { geometry }], i) => ({
    type: "Feature",
    geometry,
    properties: { title, date: String(2001 + i) },
  }));
  await dropFile(page, "hostile.geojson", JSON.stringify({ type: "FeatureCollection", features }));
  await expect(page.getByRole("article")).toHaveCount(features.length);
  const bar = page.getByRole("region", { name: "Opened file" });
  await bar.getByRole("button", { name: "Check the import" }).click();
  const dialog = page.getByRole("dialog", { name: "Check the import" });
  for (const { says } of Object.values(HOSTILE)) await expect(dialog).toContainText(says);
  await page.keyboard.press("Escape");
  await page.getByRole("article").filter({ hasText: "Date line" }).getByRole("link").first().click();
  const cut = page.locator("svg[role=img] [data-shape=route]");
  await expect(cut).toBeVisible();
});
