/** Texts of a file: their direction, rows that are links, titles that break. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/guard";

const he = (text: string) => ({ en: text });
const RTL = {
  format: "throughline/1",
  id: "rtl",
  title: he("ההיסטוריה (1948–2000)!"),
  lanes: [
    { id: "a", label: he("פוליטיקה (פנים).") },
    { id: "b", label: he("اقتصاد (خارج).") },
  ],
  eras: [
    { id: "e1", label: he("תקופה ראשונה (א)."), date: "1940/1970" },
    { id: "e2", label: he("תקופה שנייה (ב)."), date: "1971/2000" },
  ],
  actors: [{ id: "p", name: he("משה (שר)."), kind: "person", role: he("שר הביטחון (לשעבר).") }],
  places: [{ id: "x", name: he("ירושלים (העיר)."), lat: 31.8, lon: 35.2, precision: "exact" }],
  stories: [
    {
      id: "s",
      title: he("סיפור (קצר)."),
      summary: he("תקציר (כאן)."),
      audience: he("תלמידים (כולם)."),
      steps: [
        { event: "one", headline: he("כותרת (1)."), question: he("מה קרה (כאן)?"), note: he("הערה (כאן).") },
        { event: "two" },
      ],
    },
  ],
  events: [
    {
      id: "one",
      lane: "a",
      date: "1948-05-14",
      importance: 5,
      title: he("הכרזת העצמאות (1948)!"),
      summary: he("תל אביב (המוזיאון)."),
      status: "claimed",
      claimedBy: he("העיתון (היומי)."),
      actors: ["p"],
      places: ["x"],
      placeLabel: he("ליד הים (צפון)."),
      quotes: [{ text: he("אנו מכריזים (בזאת)."), speaker: he("דוד (ראש).") }],
      figures: [{ value: he("מאה (100)"), label: he("אנשים (בערך)."), source: he("הארכיון (המדינה).") }],
      sources: [{ title: he("ספר (ישן)."), url: "https://example.org/a", kind: "book" }],
    },
    { id: "two", lane: "b", date: "1979-03-26", importance: 4, title: he("معاهدة السلام (كامب ديفيد)!") },
    { id: "three", lane: "a", date: "1990", importance: 3, title: he(`https://example.org/${"a".repeat(300)}`) },
  ],
};

/** Hebrew or Arabic texts that are neither in an element with `dir="auto"` nor between isolating marks. */
const astray = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const letters = /[\u0590-\u06ff]/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const parent = node.parentElement;
      if (!letters.test(text) || !parent || parent.closest("script, style, [dir=auto]")) continue;
      if (!letters.test(text.replace(/\u2068[^\u2069]*\u2069/g, ""))) continue;
      found.push(`${parent.tagName}.${parent.className}: ${text}`);
    }
    return found;
  });

async function open(page: Page, query = "") {
  await page.route("**/data/rtl.json", (route) => route.fulfill({ json: RTL }));
  await page.goto(`./?src=data/rtl.json${query}`);
  await expect(page.getByText("הכרזת העצמאות").or(page.getByText("כותרת (1)")).first()).toBeAttached();
}

for (const [name, query] of [
  ["the timeline with an event", "&event=one"],
  ["the list with an event", "&event=one&view=list"],
  ["filters", "&lane=a&actor=p"],
  ["nothing that matches", "&lane=b&actor=p"],
  ["a story", "&story=s&step=1"],
  ["the stage", "&mode=present&story=s&step=1"],
  ["the presenter's window", "&mode=presenter&story=s&step=1"],
  ["paper", "&mode=paper"],
  ["paper of a story", "&mode=paper&sheet=speaker&story=s&step=1"],
  ["a frame", "&mode=embed&event=one"],
  ["a list in a frame", "&mode=embed&view=list"],
] as const)
  test(`${name}: texts of a file have the direction of their letters`, async ({ page }) => {
    await (name === "paper" || name.startsWith("paper") || name.startsWith("nothing")
      ? page
          .route("**/data/rtl.json", (route) => route.fulfill({ json: RTL }))
          .then(() => page.goto(`./?src=data/rtl.json${query}`))
      : open(page, query));
    await expect(page.locator("[dir=auto]").first()).toBeAttached();
    await page.waitForTimeout(1_500);
    expect(await astray(page)).toEqual([]);
    // The direction of the layout depends on the language of the interface only.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe("ltr");
  });

test("so they have in dialogs, panels and results", async ({ page }) => {
  await open(page);
  await page.locator("#search").fill("הכרזת");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await astray(page)).toEqual([]);
  await page.locator("#search").fill("");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Topic/ }).click();
  await expect(page.getByRole("checkbox").first()).toBeAttached();
  expect(await astray(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stories" }).first().click();
  await expect(page.getByRole("dialog").getByText("סיפור (קצר).").first()).toBeVisible();
  expect(await astray(page)).toEqual([]);
});

test.describe("a row of the list", () => {
  test("is a link to its event, opens in place by a click, and its text can be selected", async ({ page }) => {
    await page.goto("./?view=list");
    const row = page.locator("article[data-event-id]").nth(1);
    const link = row.getByRole("link");
    const id = await row.getAttribute("data-event-id");
    await expect(link).toHaveAttribute("href", new RegExp(`\\?event=${id}`));

    const box = await row.locator("p").first().boundingBox();
    if (!box) throw new Error("the row has no text");
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(2);
    await expect(page.locator("section[data-event-id]")).toHaveCount(0);

    await page.mouse.click(box.x + 2, box.y + box.height / 2);
    await expect(page.locator(`section[data-event-id="${id}"]`)).toBeVisible();
    await page.keyboard.press("Escape");
    await link.click();
    await expect(page.locator(`section[data-event-id="${id}"]`)).toBeVisible();
  });

  test("opens in a tab of its own with Ctrl", async ({ page, context, guard }) => {
    guard.allow(/pop-?up/i);
    await page.goto("./?view=list");
    const link = page.locator("article[data-event-id]").nth(1).getByRole("link");
    const opened = context.waitForEvent("page");
    await link.click({ modifiers: ["ControlOrMeta"] });
    await expect(await opened).toHaveURL(/event=/);
    await expect(page.locator("section[data-event-id]")).toHaveCount(0);
  });

  test("breaks an address that is its title, on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ["&view=list", "&view=list&event=three"]) {
      await open(page, query);
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll(".event-title, section[data-event-id] h2")]
          .filter((title) => title.scrollWidth > title.clientWidth + 1)
          .map((title) => title.textContent?.slice(0, 40)),
      );
      expect(beyond).toEqual([]);
    }
  });
});
