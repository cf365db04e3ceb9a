/** Saving the timeline as files and as a picture, from the built page. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openTimeline, openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";

const openDialog = async (page: Page, more = "More", name = "Save as a file or picture") => {
  await page.getByRole("button", { name: more }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.getByRole("dialog");
};

async function save(page: Page, name = "Save file"): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("every format is saved, named after the timeline, and says what it loses", async ({ page }) => {
  await openTimeline(page);
  const dialog = await openDialog(page);
  const formats: readonly (readonly [RegExp, string, RegExp])[] = [
    [/^Throughline JSON/, "json", /^\{"format":"throughline\/1"/],
    [/^Table \(CSV\)/, "csv", /record \(throughline\/1\),id,date/],
    [/^Excel/, "xlsx", /^PK/],
    [/^TimelineJS JSON/, "timelinejs.json", /"start_date"/],
    [/^TimelineJS spreadsheet/, "timelinejs.csv", /Year,Month,Day,Time/],
    [/^Calendar/, "ics", /^BEGIN:VCALENDAR/],
    [/^Text/, "md", /^# The Russia/],
  ];
  for (const [label, extension, content] of formats) {
    await dialog.getByRole("radio", { name: label }).check();
    await expect(dialog.getByText(/Nothing is lost|cannot hold/)).toBeVisible();
    const { name, bytes } = await save(page);
    expect(name).toMatch(new RegExp(`^[a-z-]+\\.${extension.replace(".", "\\.")}$`));
    expect(bytes.toString("utf8", 0, 4_000)).toMatch(content);
    await expect(dialog.getByRole("status")).toContainText(name);
  }
});

test("the picture has the page’s fonts, is not empty, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTimeline(page, "?theme=dark&lane=military");
  const dialog = await openDialog(page);
  const preview = dialog.getByRole("img", { name: /Picture of the timeline/ });
  await expect(preview).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: "Colours" })).toHaveValue("dark");
  await dialog.getByRole("combobox", { name: "Colours" }).selectOption("light");
  await dialog.getByRole("combobox", { name: "Size" }).selectOption("slide");
  await expect(dialog.getByText("3840 × 2160 px")).toBeVisible();

  const png = await save(page);
  expect(png.name).toMatch(/\.png$/);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([3840, 2160]);
  expect(await inkIn(page, png.bytes)).toBeGreaterThan(0.01);

  await dialog.getByRole("button", { name: "Copy picture" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Picture copied.");
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(types).toContain("image/png");

  await dialog.getByRole("combobox", { name: "File" }).selectOption("svg");
  const svg = (await save(page)).bytes.toString("utf8");
  expect(svg).toContain("@font-face");
  expect(svg).not.toContain("foreignObject");
  expect(svg).toContain(">Military</text>");
});

/** Share of the pixels that differ from the first one. */
const inkIn = (page: Page, bytes: Buffer): Promise<number> =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width / 4, image.height / 4];
    const pen = canvas.getContext("2d");
    if (!pen) return 0;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 60) ink += 1;
    return ink / (data.length / 4);
  }, bytes.toString("base64"));

test("works with the keyboard alone", async ({ page }) => {
  await openTimeline(page);
  await openDialog(page);
  const picture = page.getByRole("radio", { name: /^Picture/ });
  await picture.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Table/ })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Save file" })).toBeFocused();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
});

for (const [theme, lang] of [
  ["light", "en"],
  ["dark", "uk"],
  ["contrast", "en"],
] as const) {
  test(`has no axe violations and fits 320 px, ${theme}, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openView(page, `?theme=${theme}&lang=${lang}&status=disputed`);
    const uk = lang === "uk";
    const dialog = await openDialog(page, uk ? "Ще" : "More", uk ? "Зберегти як файл чи зображення" : undefined);
    await expect(dialog.getByRole("img")).toBeVisible();
    await expectNoViolations(page, { theme });
    const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.getByRole("radio", { name: /ICS/ }).check();
    await expectNoViolations(page, { theme });
  });
}
