/** How far the content of a page moved by itself, as CLS counts it: https://web.dev/articles/cls */
import type { Page } from "@playwright/test";

type WithShifts = typeof globalThis & { shifts: number[] };

/** To be called before the page is opened. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });

/** @returns the sum */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as WithShifts).shifts.reduce((sum, value) => sum + value, 0));
