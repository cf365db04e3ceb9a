/** The long matrix: nothing overlaps at any width, in any language, at any scale, at any density. */
import { chronicleChunks } from "../../src/cli/generate-chronicle";
import { listen } from "../../src/cli/listen";
import { staticFiles } from "../../src/cli/static-files";
import { DAY_MS, openTimeline } from "../e2e/support/app";
import { expect, test } from "../e2e/support/guard";
import { overlapsIn } from "../e2e/support/overlaps";

const WIDTHS = [390, 480, 640, 768, 900, 1024, 1280, 1440, 1920, 2560];
const ALL_DAYS = 4_200;
/** Each window half as long as the one before, around days with many events. */
const SCALES = Array.from({ length: 11 }, (_, i) => ALL_DAYS / 2 ** i);
const MIDDLES = ["2014-03-01", "2022-02-25", "2023-06-06", "2025-03-01"].map((day) => Date.parse(day));
const MAX_NODES = 1_000;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function* windows(): Generator<string> {
  for (const days of SCALES)
    for (const middle of MIDDLES)
      yield `from=${dayOf(middle - (days * DAY_MS) / 2)}&to=${dayOf(middle + (days * DAY_MS) / 2)}`;
}

for (const lang of ["en", "uk"]) {
  for (const width of WIDTHS) {
    test(`the bundled chronicle, ${width} px wide, ${lang}`, async ({ page }) => {
      test.setTimeout(600_000); // a guard against hanging
      await page.setViewportSize({ width, height: 900 });
      for (const window of windows()) {
        await openTimeline(page, `?view=timeline&lang=${lang}&${window}`);
        expect(await page.evaluate(overlapsIn), window).toEqual([]);
      }
    });
  }
}

for (const count of [100, 1_000, 10_000, 100_000]) {
  for (const width of [390, 1440]) {
    test(`${count} events, ${width} px wide`, async ({ page }) => {
      test.setTimeout(900_000); // a guard against hanging
      const file = Buffer.from([...chronicleChunks(count)].join(""));
      const app = staticFiles("dist");
      const server = await listen(async (request, response) => {
        if (!request.url?.startsWith("/many.json")) return app(request, response);
        response.writeHead(200, { "Content-Type": "application/json", "Content-Length": file.length }).end(file);
      }, 0);
      try {
        await page.setViewportSize({ width, height: 900 });
        for (const window of windows()) {
          await openTimeline(page, `http://localhost:${server.port}/?src=many.json&view=timeline&${window}`);
          expect(await page.evaluate(overlapsIn), window).toEqual([]);
          expect(await page.locator("#timeline *").count(), window).toBeLessThanOrEqual(MAX_NODES);
        }
      } finally {
        await server.close();
      }
    });
  }
}
