/** What the page displays of its view. */
import type { Locator, Page } from "@playwright/test";

export const headlineOf = (page: Page): Locator => page.locator("#details-heading");
/** "31 of 136 events". */
export const countOf = (page: Page): Locator => page.getByRole("region", { name: "Filters" }).locator("p.num");
/** The query of the URL, without the `?`. */
export const searchOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search.slice(1));
