/** jsdom has no layout, and vis draws only with a width: every element gets the same one, except the empty sides of vis. */
import { vi } from "vitest";

/** For `vi.waitFor`: a timeout against hanging, not a limit of speed. */
export const PATIENT = { timeout: 10_000 };

export const SCREEN = { widthPx: 1_000, heightPx: 400 };

const isMinimised = (element: HTMLElement) => /\bvis-panel vis-(?:left|right|top|bottom)\b/.test(element.className);

/** Until `vi.restoreAllMocks()`. */
export function giveSizes({ widthPx, heightPx }: typeof SCREEN = SCREEN): void {
  for (const [name, px] of [
    ["offsetWidth", widthPx],
    ["clientWidth", widthPx],
    ["offsetHeight", heightPx],
    ["clientHeight", heightPx],
  ] as const) {
    vi.spyOn(HTMLElement.prototype, name, "get").mockImplementation(function size(this: HTMLElement) {
      return isMinimised(this) ? 0 : px;
    });
  }
  // No canvas either; `createMeasure` then counts letters.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
}
