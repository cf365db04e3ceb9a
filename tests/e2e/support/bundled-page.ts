/** What the page says of the view that it shows. */
import type { Locator, Page } from "@playwright/test";

export const headlineOf = (page: Page): Locator => page.locator("#details-heading");
/** "31 of 121 events". */
export const countOf = (page: Page): Locator => page.getByRole("region", { name: "Filters" }).locator("p.num");
/** What the address says of the view, without the `?`. */
export const searchOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search.slice(1));
