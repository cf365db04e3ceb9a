/** The embed code of the share dialog, in a page of another origin. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/two-sites";

const app = () => process.env.THROUGHLINE_ROOT_URL ?? "";
const KINDS = ["Link and script", "Responsive iframe", "Fixed iframe"] as const;

async function codeOf(page: Page, address: string, kind: (typeof KINDS)[number]): Promise<string> {
  await page.goto(address);
  await expect(page.locator("#details-heading")).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("tab", { name: "Embed" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  return page.getByRole("textbox", { name: "Embed code" }).inputValue();
}

for (const kind of KINDS) {
  test(`“${kind}” shows the view in another site's page`, async ({ page, sites }) => {
    const code = await codeOf(page, `${app()}?event=grain-deal&lane=economy,diplomacy`, kind);
    expect(code).toContain("event=grain-deal&amp;lane=economy,diplomacy");
    await page.goto(sites.page(`<title>News</title><main style="width: 600px">${code}</main>`));
    const place = kind === "Link and script" ? page.locator("throughline-timeline iframe") : page.locator("iframe");
    await expect(place).toHaveAttribute("title", "Timeline: The Russia–Ukraine war, 2013–2025");
    await expect(place.contentFrame().getByText("Black Sea grain deal signed in Istanbul").first()).toBeVisible();
    expect(new URL(page.frames()[1]?.url() ?? "").searchParams.get("mode")).toBe("embed");
    expect((await place.boundingBox())?.width).toBe(600);
  });
}
